import { both } from '../words/language.ts'

const guestsEn = (count: number) => (count === 1 ? 'one guest' : `${count} guests`)
const nightsEn = (count: number) => (count === 1 ? 'one night' : `${count} nights`)

/** The words of the desk and of the floor. */
export const stayWords = both({
  en: {
    arriving: 'Arriving',
    inHouse: 'In the house',
    leaving: 'Leaving',
    lists: 'Guests of today',
    summary: (arriving: number, returning: number) => {
      if (arriving === 0) return 'Nobody is still to arrive today.'
      const come = `${guestsEn(arriving).replace(/^o/, 'O')} still to arrive`
      if (returning === 0) return `${come}, all of them for the first time.`
      return returning === arriving
        ? `${come}, and we know them all.`
        : `${come}; we know ${returning} of them.`
    },
    nobody: {
      arriving: 'Nobody is still to arrive today.',
      inHouse: 'Nobody is in the house.',
      leaving: 'Nobody is still to leave today.',
    },
    nobodyHint: {
      arriving: 'Whoever comes without a booking is a walk-in.',
      inHouse: 'The first check-in fills this list.',
      leaving: 'Everybody who was to leave has left.',
    },
    stay: (nth: string) => `${nth} stay`,
    lastHere: (day: string) => `last here ${day}`,
    first: 'First time with us',
    room: (room: string) => `Room ${room}`,
    noRoom: 'no room yet',
    nights: nightsEn,
    until: (day: string) => `until ${day}`,
    leavesToday: 'leaves today',
    wasToLeave: (day: string) => `was to leave ${day}`,
    allergy: 'Allergy',
    open: (name: string) => `Open the card of ${name}`,
    checkIn: 'Check in',
    checkInOf: (name: string) => `Check in ${name}`,
    checkOut: 'Check out',
    checkOutOf: (name: string) => `Check out ${name}`,
    checkedIn: (name: string, room: string) => `${name} is in ${room}.`,
    checkedOut: (name: string) => `${name} has left.`,
    checkOutTitle: (name: string) => `Check out ${name}?`,
    checkOutFrees: (room: string) => `Room ${room} becomes free at once.`,
    checkOutStayed: (nights: number) =>
      nights === 0 ? 'They arrived today.' : `They stayed ${nightsEn(nights)}.`,
    checkOutEarly: (day: string) => `They were to stay until ${day}: the stay will end today.`,
    checkOutFinal: 'It cannot be taken back; a mistake is mended by checking them in again.',
    whichRoom: 'Room',
    roomHint: 'Type the number',
    freeRooms: 'Free rooms',
    floor: (floor: string) => `Floor ${floor}`,
    roomTaken: (room: string, by: string) => `${by} is in ${room}.`,
    noSuchRoom: (typed: string) => `There is no free room “${typed}”.`,
    noFreeRooms: 'No room is free.',
    nightsField: 'Nights',
    leavesOn: 'Leaves on',
    earlierMonth: 'Earlier month',
    laterMonth: 'Later month',
    adults: 'Adults',
    children: 'Children',
    datesWrong: 'The departure must be today or later.',
    walkIn: 'Walk-in',
    walkInTitle: 'A guest without a booking',
    walkInName: 'Who is it?',
    walkInHint: 'Name, or the telephone number',
    someoneElse: 'Somebody else',
    floors: 'Floors',
    houseEmpty: 'Nobody is in the house.',
    floorCount: (rooms: number, guests: number) =>
      `${rooms === 1 ? 'one room' : `${rooms} rooms`}, ${guestsEn(guests)}`,
  },
  zh: {
    arriving: '今日到店',
    inHouse: '在店',
    leaving: '今日离店',
    lists: '今天的客人',
    summary: (arriving, returning) => {
      if (arriving === 0) return '今天没有客人要到了。'
      if (returning === 0) return `还有 ${arriving} 位要到，都是第一次来。`
      return returning === arriving
        ? `还有 ${arriving} 位要到，都是老客人。`
        : `还有 ${arriving} 位要到，其中 ${returning} 位是老客人。`
    },
    nobody: { arriving: '今天没有客人要到了。', inHouse: '店里没有客人。', leaving: '今天没有客人要走了。' },
    nobodyHint: {
      arriving: '没有预订就来的，按散客入住办理。',
      inHouse: '办理第一位入住后，这里就有了。',
      leaving: '该走的都已经走了。',
    },
    stay: nth => `${nth}次入住`,
    lastHere: day => `上次是${day}`,
    first: '第一次光临',
    room: room => `${room} 房`,
    noRoom: '未排房',
    nights: count => `${count} 晚`,
    until: day => `住到${day}`,
    leavesToday: '今天离店',
    wasToLeave: day => `原定${day}离店`,
    allergy: '过敏',
    open: name => `打开${name}的客史卡`,
    checkIn: '入住',
    checkInOf: name => `为${name}办理入住`,
    checkOut: '退房',
    checkOutOf: name => `为${name}办理退房`,
    checkedIn: (name, room) => `${name}已入住 ${room} 房。`,
    checkedOut: name => `${name}已退房。`,
    checkOutTitle: name => `为${name}办理退房？`,
    checkOutFrees: room => `${room} 房随即空出。`,
    checkOutStayed: nights => (nights === 0 ? '今天刚到店。' : `住了 ${nights} 晚。`),
    checkOutEarly: day => `原定住到${day}，这次入住将在今天结束。`,
    checkOutFinal: '退房不能撤回；若是弄错了，请重新办理入住。',
    whichRoom: '房间',
    roomHint: '输入房号',
    freeRooms: '空房',
    floor: floor => `${floor} 楼`,
    roomTaken: (room, by) => `${room} 房住着${by}。`,
    noSuchRoom: typed => `没有“${typed}”这间空房。`,
    noFreeRooms: '已经没有空房了。',
    nightsField: '晚数',
    leavesOn: '离店日期',
    earlierMonth: '上个月',
    laterMonth: '下个月',
    adults: '成人',
    children: '儿童',
    datesWrong: '离店日期不能早于今天。',
    walkIn: '散客入住',
    walkInTitle: '没有预订的客人',
    walkInName: '是哪一位？',
    walkInHint: '姓名或电话',
    someoneElse: '换一位',
    floors: '楼层',
    houseEmpty: '店里没有客人。',
    floorCount: (rooms, guests) => `${rooms} 间房，${guests} 位客人`,
  },
})
