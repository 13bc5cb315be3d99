import { type RefObject, useEffect, useRef } from 'react'
import type { StayId } from '../../shared/contract/base.ts'
import type { DeskRow } from './desk-rows.ts'
import { actOf, lineOf } from './stay-line.tsx'

/** As long as the lists may take to be read again, in milliseconds. */
const A_MOMENT = 3_000
/** So many frames a row that is scrolled to may take to stand in the page. */
const PATIENCE = 10

/**
 * A question about a guest was answered, and their row goes where it belongs now: the list follows it, with the focus on what
 * there is to do next, as long as the person has not gone on to something else.
 */
export function useKeptInSight(
  list: RefObject<HTMLElement | null>,
  rows: readonly DeskRow[],
): (stayId: StayId) => void {
  const kept = useRef<{ stayId: StayId; until: number } | null>(null)
  useEffect(() => {
    if (!kept.current) return
    const { stayId, until } = kept.current
    const index = rows.findIndex(row => row.kind === 'stay' && !row.gone && row.stay.stayId === stayId)
    if (index < 0 || Date.now() > until || hasGoneOn(list.current, stayId)) kept.current = null
    else return follow(list.current, stayId, index / rows.length)
  }, [list, rows])
  return stayId => {
    kept.current = { stayId, until: Date.now() + A_MOMENT }
  }
}

const rowOf = (stayId: StayId) => document.getElementById(lineOf(stayId))?.closest('li')

/** The focus is lost with a row that leaves the page; anywhere else it was taken there by the person. */
function hasGoneOn(list: HTMLElement | null, stayId: StayId): boolean {
  const focused = document.activeElement
  if (!focused || focused === document.body || focused.querySelector('[data-index]')) return false
  const row = focused.closest('[data-index]')
  return !list?.contains(focused) || (row !== null && row !== rowOf(stayId))
}

/** Scrolls to about where the row is, and to it once it is there. Returns how to give it up. */
function follow(list: HTMLElement | null, stayId: StayId, share: number): () => void {
  let frame = 0
  const look = (patience: number) => {
    const row = rowOf(stayId)
    if (row) {
      row.scrollIntoView?.({ block: 'nearest' })
      const act = document.getElementById(actOf(stayId))?.querySelector<HTMLElement>('button')
      ;(act ?? document.getElementById(lineOf(stayId)))?.focus({ preventScroll: true })
    } else if (patience > 0) {
      const scroller = list?.querySelector('section')
      if (scroller)
        scroller.scrollTop = Math.max(0, share * scroller.scrollHeight - scroller.clientHeight / 2)
      frame = requestAnimationFrame(() => look(patience - 1))
    }
  }
  look(PATIENCE)
  return () => cancelAnimationFrame(frame)
}
