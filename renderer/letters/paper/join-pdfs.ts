/** One PDF out of many. Each is taken in as it comes and then forgotten, so that only the whole grows. */
export async function joinPdfs(title: string) {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const whole = await PDFDocument.create()
  whole.setTitle(title)
  return {
    add: async (pdf: Uint8Array): Promise<void> => {
      const part = await PDFDocument.load(pdf)
      for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page)
    },
    bytes: (): Promise<Uint8Array> => whole.save(),
  }
}
