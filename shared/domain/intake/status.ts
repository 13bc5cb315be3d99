/** What became of a booking, in the words of the book. */
export type IntakeStatus = 'booked' | 'in-house' | 'out' | 'no-show' | 'cancelled'

const words: Record<IntakeStatus, string> = {
  out: 'check out, checked out, check-out, departed, out, co, ckot, chk out, completed, complete, finished, stayed, past, history, 已离店, 离店, 已退房, 退房, 已结账, 结账, 已完成, 完成, 已离, 历史, 離店, チェックアウト済, abgereist, salida',
  'in-house':
    'in house, inhouse, in-house, checked in, check in, arrived, ckin, chk in, in residence, staying, due out, 在住, 在店, 已入住, 入住中, 入住, 住店, 已抵店, 已到店, 在馆, 滞在中, angereist',
  booked:
    'booked, reserved, reservation, confirmed, confirm, resv, expected, due in, upcoming, future, guaranteed, non guaranteed, tentative, provisional, optional, option, pending, waitlist, not arrived, definite, 预订, 预定, 已预订, 已预定, 已确认, 确认, 预抵, 将到, 待入住, 未抵店, 予約, 予約済, reserviert',
  cancelled:
    'cancelled, canceled, cancel, cancellation, cancelation, cancelled by guest, cancelled by hotel, cancelled by property, cncl, cxl, cxld, cx, void, voided, deleted, rejected, declined, 取消, 已取消, 作废, 已作废, キャンセル, storniert, anulada, cancelada',
  'no-show': 'no show, no-show, noshow, nosh, ns, 应到未到, 未到, 未入住, 应到未住, nicht erschienen',
}

const table = new Map<string, IntakeStatus>()
for (const [status, list] of Object.entries(words) as [IntakeStatus, string][]) {
  for (const word of list.split(',')) table.set(plainWord(word), status)
}

/** Words that only say the booking stands: what became of it, its dates tell. */
const standing = new Set(['ok', 'valid', '有效', '正常', '成交'])

/** What a status cell says; `by-dates` when only that the booking stands; null when it says nothing we know. */
export function readStatus(written: string): IntakeStatus | 'by-dates' | null {
  const word = plainWord(written)
  return standing.has(word) ? 'by-dates' : (table.get(word) ?? null)
}

function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
