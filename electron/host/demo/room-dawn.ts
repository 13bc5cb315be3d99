import { type DrawnRoom, mark, seat } from './drawn-room.ts'

/**
 * Dawn lies along the river: five windows in the long wall, booths on the left, the terrace through the door on the right. The
 * buffet has the noodle counter, the fish tank and the bookshelf that the seats are named after.
 */
export const DAWN_ROOM: DrawnRoom = {
  width: 240,
  depth: 140,
  extension: '6021',
  queueMinutes: 10,
  seats: {
    T11: seat(26, 18, 'square', 2, 'light'),
    T12: seat(58, 18, 'square', 2, 'light'),
    T13: seat(92, 18, 'square', 2, 'light'),
    T14: seat(126, 18, 'square', 2, 'light'),
    T15: seat(160, 18, 'square', 2, 'light', 'quiet'),
    T21: seat(222, 28, 'round', 2, 'terrace', 'light'),
    T22: seat(208, 68, 'round', 4, 'terrace'),
    T23: seat(214, 108, 'round', 2, 'terrace', 'quiet'),
    T01: seat(30, 121, 'square', 2, 'by-door'),
    T02: seat(56, 47, 'square', 2, 'quiet'),
    T03: { ...seat(15, 46, 'booth', 4, 'booth', 'quiet'), turn: 90 },
    T04: { ...seat(15, 71, 'booth', 4, 'booth', 'quiet'), turn: 90 },
    T05: { ...seat(15, 96, 'booth', 4, 'booth', 'power'), turn: 90 },
    T06: seat(162, 121, 'round', 4, 'quiet'),
    T07: seat(92, 76, 'round', 10),
    T08: { ...seat(54, 84, 'long', 4, 'power'), turn: 90 },
    T09: { ...seat(54, 106, 'long', 4, 'power'), turn: 90 },
    T10: seat(126, 116, 'square', 2),
    T16: seat(147, 96, 'square', 2),
    T17: seat(88, 120, 'square', 2, 'quiet'),
    T18: seat(126, 45, 'square', 4, 'quiet'),
    T19: seat(160, 60, 'round', 2),
  },
  marks: [
    mark('window', 26, 0, 26, 3),
    mark('window', 58, 0, 26, 3),
    mark('window', 92, 0, 26, 3),
    mark('window', 126, 0, 26, 3),
    mark('window', 160, 0, 26, 3),
    // The wall to the terrace, and its door.
    mark('wall', 182, 28, 3, 56),
    { ...mark('door', 182, 64, 16, 4), turn: 90 },
    mark('wall', 182, 107, 3, 66),
    mark('plant', 231, 124, 14, 14),
    mark('plant', 202, 12, 9, 9),
    mark('plant', 200, 129, 9, 9),
    mark('door', 30, 140, 18, 3),
    mark('pillar', 56, 61, 6, 6),
    mark('pillar', 126, 88, 6, 6),
    // The screen, the fish tank, the bookshelf and the noodle counter.
    mark('wall', 126, 60, 30, 2),
    { ...mark('counter', 165, 95, 20, 7), turn: 90 },
    mark('counter', 88, 136, 28, 5),
    mark('counter', 128, 134, 40, 9),
    mark('piano', 140, 72, 17, 15),
    mark('plant', 8, 8, 9, 9),
    mark('plant', 174, 9, 8, 8),
  ],
}
