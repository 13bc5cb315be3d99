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
 * Full-width digits and punctuation are understood. What cannot be taken is reported piece by piece; the rest is
 * taken all the same, so that a preview can stand beside the typing.
 */
export function parseRooms(typed: string): ParsedRooms {
  const problems: RoomProblem[] = []
  const floors = new Map<string, string[]>()
  const seen = new Set<string>()

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
        const rooms = floors.get(floor) ?? []
        if (rooms.length >= MOST_ROOMS || (rooms.length === 0 && floors.size >= MOST_FLOORS)) {
          report(room, 'too-many')
          return
        }
        seen.add(room)
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
const FLOOR_WORD = /^(?:floor|level|f|第)\s*|\s*(?:st|nd|rd|th)?\s*(?:floor|level|f|楼|层)$/gi

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
  return colon < 0 ? [null, line] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}

/** `8`, `8F`, `8楼`, `8-12`: one floor or several. */
function readFloors(head: string, report: Report): string[] {
  const several = /^(.*?\d)\s*(?:-|–|—|~|至|到|to)\s*(\d.*)$/i.exec(head)
  const bare = (floor: string) => floor.trim().replace(FLOOR_WORD, '').trim()
  if (several) {
    const floors = count(bare(several[1] ?? ''), bare(several[2] ?? ''))
    if (typeof floors !== 'string') return floors
    report(head, floors)
    return []
  }
  const floor = bare(head)
  if (floor && floor.length <= LONGEST_NUMBER) return [floor]
  report(head, floor ? 'too-long' : 'unreadable')
  return []
}

const readPieces = (text: string, read: (piece: string) => Placed[]): Placed[] =>
  text
    .replace(/\s*(?:-|–|—|~|至|到|\bto\b)\s*/gi, '-')
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
