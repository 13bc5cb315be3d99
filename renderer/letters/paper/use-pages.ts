import { type RefObject, useLayoutEffect, useMemo, useState } from 'react'
import type { PageSize } from '../../ui/paper.ts'
import { cutPages, type Piece } from './cut-pages.ts'
import type { Part } from './parts.ts'
import { setLines } from './set-lines.ts'

type Wanted = {
  parts: readonly Part[]
  /** What holds the text on the first page: as high as there is room, with an element for each part. */
  first: RefObject<HTMLElement | null>
  paper: PageSize
  /** The room for text on every further page, in millimetres; as much as on the first where it is not given. */
  further?: number
  /** Another value when the parts must be measured anew: a larger type, fonts that have come in. */
  fresh: string
}

/**
 * What of a text stands on which page. First everything is set on the first and measured; where it is more than there is room for,
 * it is cut before anybody sees it.
 */
export function usePages({ parts, first, paper, further, fresh }: Wanted): Piece[][] {
  const whole = useMemo(
    () => [parts.map(({ text }, part) => ({ part, from: 0, to: text.length, starts: true, ends: true }))],
    [parts],
  )
  // Measured once for each of these and thrown away with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const setting = useMemo(() => ({}), [parts, paper, further, fresh])
  const [cut, keep] = useState<{ setting: object; pages: Piece[][] } | null>(null)
  useLayoutEffect(() => {
    const body = first.current
    const page = body?.closest('[data-paper]')
    if (!body || !page) return
    const room = body.getBoundingClientRect()
    const blocks = [...body.children]
    if ((blocks.at(-1)?.getBoundingClientRect().bottom ?? 0) <= room.bottom + SLACK) return
    const perMillimetre = page.getBoundingClientRect().height / paper.height
    const rooms = [room.height + SLACK, further === undefined ? room.height + SLACK : further * perMillimetre]
    const kinds = parts.map(part => part.kind)
    keep({ setting, pages: cutPages(setLines(blocks), kinds, rooms) })
  }, [setting, parts, first, paper, further])
  return cut?.setting === setting ? cut.pages : whole
}

/** Half a pixel: what rounding may do to a height. */
const SLACK = 0.5
