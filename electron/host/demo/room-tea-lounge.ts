import { type DrawnRoom, mark, seat } from './drawn-room.ts'

/** The lounge looks on the river at the top and on the courtyard below; the tea master has the counter on the right. */
export const TEA_LOUNGE_ROOM: DrawnRoom = {
  width: 170,
  depth: 104,
  extension: '6023',
  queueMinutes: 15,
  seats: {
    L1: seat(32, 19, 'round', 2, 'light'),
    L2: seat(84, 19, 'sofa', 4, 'light'),
    L3: { ...seat(30, 54, 'sofa', 3, 'quiet'), turn: 270 },
    L4: seat(74, 54, 'round', 2, 'quiet'),
    L5: { ...seat(136, 46, 'stool', 2, 'light'), turn: 90 },
    L6: seat(142, 86, 'sofa', 2, 'quiet'),
    L7: seat(106, 62, 'sofa', 1, 'power'),
    L8: seat(64, 86, 'booth', 3, 'booth', 'light'),
  },
  marks: [
    mark('window', 32, 0, 34, 3),
    mark('window', 84, 0, 48, 3),
    mark('window', 64, 104, 40, 3),
    mark('door', 20, 104, 18, 3),
    // The hearth, and the tea master's bench.
    { ...mark('counter', 4, 54, 26, 7), turn: 90 },
    { ...mark('counter', 150, 46, 48, 10), turn: 90 },
    // The orchids.
    mark('plant', 62, 44, 7, 7),
    mark('plant', 73, 40, 7, 7),
    mark('plant', 84, 44, 7, 7),
    // The newspapers, and the stairs.
    mark('wall', 106, 75, 18, 3),
    { ...mark('wall', 120, 88, 26, 3), turn: 90 },
    mark('wall', 144, 74, 50, 3),
    mark('pillar', 112, 32, 6, 6),
    mark('pillar', 56, 32, 6, 6),
    mark('plant', 8, 8, 9, 9),
    mark('plant', 160, 10, 10, 10),
    mark('plant', 122, 8, 8, 8),
  ],
}
