/** One way of finding guests, in a process of its own. */
export type Engine = {
  /** Everything between a closed program and readiness to answer. */
  open: () => Promise<void>
  /** The numbers of the best eight. */
  find: (text: string) => Promise<number[]> | number[]
  /** Bytes of what is read to find somebody, and of the whole file it is in; null for what keeps nothing on disk. */
  onDisk: () => { search: number; whole: number } | null
}

/** Makes an engine over the folder of one size; what it needs on disk has been prepared there. */
export type Opener = (folder: string) => Engine
