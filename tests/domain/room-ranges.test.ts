import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRooms } from '../../shared/domain/room-ranges.ts'

const floors = (typed: string) =>
  Object.fromEntries(parseRooms(typed).floors.map(({ floor, rooms }) => [floor, rooms.join(' ')]))
const problems = (typed: string) => parseRooms(typed).problems

describe('rooms typed floor by floor', () => {
  it('takes a floor, a range and a single room', () => {
    expect(floors('8: 801-803, 805')).toEqual({ 8: '801 802 803 805' })
    expect(parseRooms('8: 801-812, 814').count).toBe(13)
  })

  it('reads the floor off the number where none is written', () => {
    expect(floors('801-802\n1203, 1204\nA501')).toEqual({ 8: '801 802', 12: '1203 1204', A5: 'A501' })
  })

  it('takes the end of a range as short as people write it', () => {
    expect(floors('8: 801-3')).toEqual({ 8: '801 802 803' })
    expect(floors('12: 1208–11')).toEqual({ 12: '1208 1209 1210 1211' })
  })

  it('numbers many floors at once from the last two digits', () => {
    expect(floors('8-10: 01-02')).toEqual({ 8: '801 802', 9: '901 902', 10: '1001 1002' })
  })

  it('leaves out the rooms a house does not have', () => {
    expect(floors('8: 801-805 except 804')).toEqual({ 8: '801 802 803 805' })
    expect(floors('8楼：801-805，除804')).toEqual({ 8: '801 802 803 805' })
    expect(floors('8-9: 01-05 不含 04')).toEqual({ 8: '801 802 803 805', 9: '901 902 903 905' })
  })

  it('understands full-width digits, Chinese punctuation and the names of floors', () => {
    expect(floors('８层：８０１－８０２、８０５')).toEqual({ 8: '801 802 805' })
    expect(floors('第8层: 801至802')).toEqual({ 8: '801 802' })
    expect(floors('8th floor: 801 to 802')).toEqual({ 8: '801 802' })
    expect(floors('G: G01-G02\nB1: B101')).toEqual({ G: 'G01 G02', B1: 'B101' })
  })

  it('understands a floor in Chinese numerals, with or without its colon', () => {
    expect(floors('八楼 801～803')).toEqual({ 8: '801 802 803' })
    expect(floors('第十二层：1201〜1202\n二十一楼2101')).toEqual({ 12: '1201 1202', 21: '2101' })
    expect(floors('八楼到十楼 01-02')).toEqual({ 8: '801 802', 9: '901 902', 10: '1001 1002' })
    expect(floors('首层 101\n负一楼 B101\n地下二层 B201')).toEqual({ 1: '101', B1: 'B101', B2: 'B201' })
    expect(floors('Floor 8 801-802')).toEqual({ 8: '801 802' })
    expect(floors('一期: 101\nTower 1: 201\nG-1: 301')).toEqual({
      一期: '101',
      'Tower 1': '201',
      'G-1': '301',
    })
  })

  it('says that two numbers look like the same room, on one floor', () => {
    expect(problems('8: 801, 0801')).toEqual([{ line: 1, text: '801, 0801', why: 'alike' }])
    expect(floors('8: 801, 0801')).toEqual({ 8: '801' })
    expect(problems('1: A01\n1: A1')).toEqual([{ line: 2, text: 'A01, A1', why: 'alike' }])
    expect(problems('1: 01-12\n2: 1')).toEqual([])
  })

  it('keeps leading zeros and letters', () => {
    expect(floors('1: 098-101')).toEqual({ 1: '098 099 100 101' })
    expect(floors('3: A301-A302')).toEqual({ 3: 'A301 A302' })
  })

  it('puts two lines of the same floor together and passes over empty ones', () => {
    expect(floors('8: 801\n\n9: 901\n8: 802')).toEqual({ 8: '801 802', 9: '901' })
  })

  it('puts numbered floors from the ground up, and leaves named ones as they were written', () => {
    expect(parseRooms('12: 1201\n8: 801\n9: 901').floors.map(({ floor }) => floor)).toEqual(['8', '9', '12'])
    expect(parseRooms('2: 201\nG: G01\nB1: B101').floors.map(({ floor }) => floor)).toEqual(['2', 'G', 'B1'])
  })

  it('says what it cannot take, and where, and takes the rest', () => {
    expect(problems('8: 801-803, 80x!, 805')).toEqual([{ line: 1, text: '80x!', why: 'unreadable' }])
    expect(floors('8: 801-803, 80x!, 805')).toEqual({ 8: '801 802 803 805' })
    expect(problems('\n8: 812-801')).toEqual([{ line: 2, text: '812-801', why: 'backwards' }])
    expect(problems('8: 801, 801')).toEqual([{ line: 1, text: '801', why: 'twice' }])
    expect(problems('8: 801\n9: 801')).toEqual([{ line: 2, text: '801', why: 'twice' }])
    expect(problems('12')).toEqual([{ line: 1, text: '12', why: 'no-floor' }])
    expect(problems('8: 801-805 except 899')).toEqual([{ line: 1, text: '899', why: 'not-among' }])
    expect(problems('8-9: 801-802')[0]?.why).toBe('two-digits')
    expect(problems('8: 1-999')).toEqual([{ line: 1, text: '1-999', why: 'too-many' }])
    expect(problems('8: 801234567')).toEqual([{ line: 1, text: '801234567', why: 'too-long' }])
    expect(problems(': 801')[0]?.why).toBe('unreadable')
    expect(problems('12-8: 01')[0]?.why).toBe('backwards')
    expect(problems('1: 12-8')[0]?.why).toBe('backwards')
  })

  it('never takes a floor or a house beyond what the book allows', () => {
    const many = parseRooms('1: 1000-1399\n1: 2000')
    expect(many.floors[0]?.rooms).toHaveLength(400)
    expect(many.problems).toEqual([{ line: 2, text: '2000', why: 'too-many' }])
    const tall = parseRooms(Array.from({ length: 81 }, (_, at) => `${at + 1}: ${at + 1}01`).join('\n'))
    expect(tall.floors).toHaveLength(80)
    expect(tall.problems).toEqual([{ line: 81, text: '8101', why: 'too-many' }])
  })

  it('takes or reports whatever is typed, within bounds, and no room twice', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.stringMatching(/^[0-9A-C:,\-~ 楼除至、\n]{0,24}$/),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), pieces => {
        const { floors: read, count } = parseRooms(pieces.join('\n'))
        const rooms = read.flatMap(floor => floor.rooms)
        expect(new Set(rooms).size).toBe(rooms.length)
        expect(count).toBe(rooms.length)
        expect(read.every(({ floor }) => floor.length >= 1 && floor.length <= 8)).toBe(true)
        expect(rooms.every(room => room.trim() === room && room.length >= 1 && room.length <= 8)).toBe(true)
        expect(read.length).toBeLessThanOrEqual(80)
      }),
      { numRuns: 500 },
    )
  })
})
