/** Rooms of one floor, in the order they were written. */
type FloorOfRooms = { floor: string; rooms: string[] }

export type RoomProblem = {
  /** The line it stands on, from 1. */
  line: number
  /** The piece that cannot be taken, as it was written. */
  text: string
  why:
    | 'unreadable'
    /** No floor is written and none can be read off the number. */
    | 'no-floor'
    /** The range ends before it begins. */
    | 'backwards'
    /** More rooms than a floor, or more floors than a house, can have here. */
    | 'too-many'
    /** This room number is in the house already. */
    | 'twice'
    /** Two numbers of a floor that differ in leading zeros only: 801 and 0801. Both are told. */
    | 'alike'
    /** A room left out that was not among the rooms of its line. */
    | 'not-among'
    /** For several floors at once rooms are written by their last two digits. */
    | 'two-digits'
    /** Longer than a room number or a floor can be. */
    | 'too-long'
}

export type ParsedRooms = { floors: FloorOfRooms[]; problems: RoomProblem[]; count: number }

const LONGEST_NUMBER = 8
const MOST_ROOMS = 400
const MOST_FLOORS = 80

/**
 * Reads the rooms of a house as a person types them, a floor to a line:
 *
 * - `8: 801-812, 814` - the rooms of floor 8; `801-12` says the same range
 * - `8-12: 01-20` - rooms 801 to 820, 901 to 920 and so on to 1220
 * - `801-812 except 804` (or 除, 不含) - the floor is read off the number; 804 does not exist
 *
 * Full-width digits and punctuation, floors in Chinese numerals and a floor without its colon (`八楼 801～805`) are
 * understood. What cannot be taken is reported piece by piece; the rest is
 * taken all the same, so that a preview can stand beside the typing.
 */
export function parseRooms(typed: string): ParsedRooms {
  const problems: RoomProblem[] = []
  const floors = new Map<string, string[]>()
  const seen = new Set<string>()
  const meant = new Map<string, string>()

  typed
    .normalize('NFKC')
    .split('\n')
    .forEach((written, index) => {
      const report = (text: string, why: RoomProblem['why']) => problems.push({ line: index + 1, text, why })
      for (const { floor, room } of readLine(written.trim(), report)) {
        if (seen.has(room)) {
          report(room, 'twice')
          continue
        }
        // Whoever looks for a room leaves the zeros out.
        const looked = `${floor}/${room.replace(/^(\p{L}*)0+(?=\d)/u, '$1')}`
        const like = meant.get(looked)
        if (like !== undefined) {
          report(`${like}, ${room}`, 'alike')
          continue
        }
        const rooms = floors.get(floor) ?? []
        if (rooms.length >= MOST_ROOMS || (rooms.length === 0 && floors.size >= MOST_FLOORS)) {
          report(room, 'too-many')
          return
        }
        seen.add(room)
        meant.set(looked, room)
        floors.set(floor, [...rooms, room])
      }
    })

  return {
    floors: inOrder([...floors].map(([floor, rooms]) => ({ floor, rooms }))),
    problems,
    count: seen.size,
  }
}

/** From the ground up where every floor is a number; else as they were written: only the house knows where B and G lie. */
function inOrder(floors: FloorOfRooms[]): FloorOfRooms[] {
  const numbered = floors.every(({ floor }) => /^\d+$/.test(floor))
  return numbered ? floors.sort((a, b) => Number(a.floor) - Number(b.floor)) : floors
}

type Report = (text: string, why: RoomProblem['why']) => void
type Placed = { floor: string; room: string }

const EXCEPT = /\s*(?:except|without|but not|not|除了|除去|除|不含|不包括|没有|无)\s*[:]?\s*/i
const FLOOR_WORD = /^(?:floor|level|f|第)\s*|\s*(?:st|nd|rd|th)?\s*(?:floor|level|f|楼|层|樓|層)$/gi
/** What people put between the ends of a range; the full-width ones are plain by then. */
const DASH = '(?:[-‐‒–—―−~〜∼]|至|到|\\bto\\b)'
const DASHES = new RegExp(`\\s*${DASH}\\s*`, 'giu')
/** A floor that says so itself and therefore needs no colon, or two of them: `8楼 801`, `八楼到十楼 01-05`. */
const FLOOR_FIRST = new RegExp(
  `^((?:[\\p{L}\\d]{1,8}?\\s*${DASH}\\s*)?[\\p{L}\\d]{1,8}?\\s*[楼层樓層]|(?:floor|level)\\s+[\\p{L}\\d]{1,8})\\s*(?![楼层樓層])(\\S.*)$`,
  'iu',
)

function readLine(line: string, report: Report): Placed[] {
  if (!line) return []
  const [head, tail] = splitAtColon(line)
  const [wanted = '', unwanted = ''] = tail.split(EXCEPT, 2)
  const floors = head === null ? [null] : readFloors(head, report)
  return floors.flatMap(floor => {
    const place = (text: string) =>
      readPieces(text, piece => readRooms(piece, floor, floors.length > 1, report))
    const rooms = place(wanted)
    if (!unwanted) return rooms
    const left = new Set(place(unwanted).map(({ room }) => room))
    for (const room of left) if (!rooms.some(placed => placed.room === room)) report(room, 'not-among')
    return rooms.filter(({ room }) => !left.has(room))
  })
}

function splitAtColon(line: string): [head: string | null, tail: string] {
  const colon = line.indexOf(':')
  if (colon >= 0) return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
  const [, head, tail] = FLOOR_FIRST.exec(line) ?? []
  return head && tail ? [head, tail] : [null, line]
}

/** `8`, `8F`, `8楼`, `八楼`, `8-12`: one floor or several. */
function readFloors(head: string, report: Report): string[] {
  const [first = '', last, ...more] = head.split(DASHES).map(bareFloor)
  if (last !== undefined && more.length === 0 && /\d$/.test(first) && /^\d/.test(last)) {
    const floors = count(first, last)
    if (typeof floors !== 'string') return floors
    report(head, floors)
    return []
  }
  const floor = bareFloor(head)
  if (floor && floor.length <= LONGEST_NUMBER) return [floor]
  report(head, floor ? 'too-long' : 'unreadable')
  return []
}

function bareFloor(written: string): string {
  const floor = written.trim().replace(FLOOR_WORD, '').trim()
  return numberOf(floor) ?? floor
}

const DIGITS = '〇一二三四五六七八九'

/** `八` is 8, `十二` is 12, `二十一` is 21, `首` is 1, `地下一` and `负一` are B1; null for what is no Chinese numeral. */
function numberOf(floor: string): string | null {
  const below = /^(?:地下|负|負)(.+)$/u.exec(floor)
  if (below?.[1]) {
    const depth = /^\d+$/.test(below[1]) ? below[1] : numberOf(below[1])
    return depth && `B${depth}`
  }
  if (floor === '首') return '1'
  const numeral = /^([一二三四五六七八九])?(十)([一二三四五六七八九])?$|^([〇一二三四五六七八九])$/u.exec(
    floor,
  )
  if (!numeral) return null
  const [, tens = '一', ten, ones = '〇', one = ones] = numeral
  return String((ten ? DIGITS.indexOf(tens) * 10 : 0) + DIGITS.indexOf(one))
}

const readPieces = (text: string, read: (piece: string) => Placed[]): Placed[] =>
  text
    .replace(DASHES, '-')
    .split(/[,;、\s]+/)
    .filter(Boolean)
    .flatMap(read)

function readRooms(piece: string, floor: string | null, ofSeveral: boolean, report: Report): Placed[] {
  const [from = '', to, ...more] = piece.split('-')
  const range = to === undefined ? [from] : count(from, to)
  if (typeof range === 'string') return refused(report, piece, range)
  if (more.length > 0 || !range.every(room => /^[\p{L}\d]+$/u.test(room) && /\d/.test(room))) {
    return refused(report, piece, 'unreadable')
  }
  if (ofSeveral && !range.every(room => /^\d{2}$/.test(room))) return refused(report, piece, 'two-digits')
  const rooms = ofSeveral ? range.map(room => `${floor}${room}`) : range
  if (rooms.some(room => room.length > LONGEST_NUMBER)) return refused(report, piece, 'too-long')
  const placed = rooms.map(room => ({ room, floor: floor ?? floorOf(room) }))
  return placed.every(isPlaced) ? placed : refused(report, piece, 'no-floor')
}

const isPlaced = (room: { floor: string | null; room: string }): room is Placed => room.floor !== null

function refused(report: Report, piece: string, why: RoomProblem['why']): [] {
  report(piece, why)
  return []
}

/** The floor a number tells by itself: 8 of 801, 12 of 1203, A8 of A801; none where there are fewer than three digits. */
function floorOf(room: string): string | null {
  return /^(\p{L}*\d+)\d{2}$/u.exec(room)?.[1] ?? null
}

/** Every number from one to another, letters and leading zeros kept; an end written short borrows the beginning. */
function count(from: string, to: string): string[] | 'unreadable' | 'backwards' | 'too-many' {
  const start = /^(\p{L}*)(\d+)$/u.exec(from)
  const end = /^(\p{L}*)(\d+)$/u.exec(to)
  const [, prefix = '', first = ''] = start ?? []
  const [, endPrefix = '', written = ''] = end ?? []
  if (!start || !end || (endPrefix && endPrefix !== prefix)) return 'unreadable'
  // Of short numbers nobody leaves a part out: 12-8 is a slip, 1208-11 is not.
  const short = first.length >= 3 && written.length < first.length
  const last = short ? first.slice(0, first.length - written.length) + written : written
  const length = Number(last) - Number(first) + 1
  if (length < 1) return 'backwards'
  if (length > MOST_ROOMS) return 'too-many'
  return Array.from(
    { length },
    (_, step) => prefix + String(Number(first) + step).padStart(first.length, '0'),
  )
}
