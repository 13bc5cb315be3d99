import { type DrawnRoom, mark, seat } from './drawn-room.ts'

/** The bar along one wall, the records on the other, the deck over the water outside. */
export const RIVER_BAR_ROOM: DrawnRoom = {
  width: 160,
  depth: 90,
  extension: '6025',
  queueMinutes: 20,
  seats: {
    B1: seat(24, 22, 'stool', 1),
    B2: seat(48, 22, 'stool', 1),
    B3: seat(72, 22, 'stool', 1, 'quiet'),
    B4: { ...seat(14, 56, 'booth', 4, 'booth', 'quiet'), turn: 90 },
    B5: seat(84, 74, 'square', 2, 'light', 'quiet'),
    B6: seat(134, 48, 'round', 4, 'terrace', 'light'),
  },
  marks: [
    mark('counter', 48, 11, 72, 10),
    // The record shelf.
    { ...mark('counter', 3, 56, 30, 4), turn: 90 },
    mark('window', 84, 90, 32, 3),
    mark('window', 44, 90, 24, 3),
    // The wall to the deck, and its door.
    mark('wall', 112, 18, 3, 36),
    { ...mark('door', 112, 46, 18, 4), turn: 90 },
    mark('wall', 112, 73, 3, 34),
    mark('door', 16, 90, 16, 3),
    mark('pillar', 54, 52, 6, 6),
    mark('plant', 98, 12, 9, 9),
    mark('plant', 150, 80, 10, 10),
    mark('plant', 150, 12, 10, 10),
    mark('piano', 84, 46, 17, 15),
  ],
}
