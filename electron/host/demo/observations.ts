import type { Both, Role } from '../../../shared/contract/base.ts'

/** What somebody saw or heard, still waiting for a decision; of a guest who has been here for as long. */
export type DemoObservation = {
  daysAgo: number
  wall: string
  role: Role
  text: Both
}

/** The inbox of the desk, the oldest first. */
export const OBSERVATIONS: readonly DemoObservation[] = [
  {
    daysAgo: 3,
    wall: '20:10',
    role: 'floor',
    text: {
      zh: '把枕头换到了左边，台灯也挪过去了',
      en: 'moved the pillow to the left side, and the lamp with it',
    },
  },
  {
    daysAgo: 2,
    wall: '08:25',
    role: 'outlet',
    text: {
      zh: '粥里的花生一颗颗挑出来了，没说为什么',
      en: 'picked every peanut out of the congee and did not say why',
    },
  },
  {
    daysAgo: 1,
    wall: '09:15',
    role: 'outlet',
    text: { zh: '喝茶不要糖，说医生不让', en: 'no sugar in the tea: the doctor forbade it' },
  },
  {
    daysAgo: 1,
    wall: '14:40',
    role: 'floor',
    text: { zh: '午睡到三点，门口挂着请勿打扰', en: 'sleeps until three in the afternoon, sign on the door' },
  },
  {
    daysAgo: 1,
    wall: '21:35',
    role: 'front-desk',
    text: {
      zh: '在大堂跟家里视频，说后天过生日',
      en: 'told the family on a call in the lobby that it is a birthday the day after tomorrow',
    },
  },
  {
    daysAgo: 0,
    wall: '06:50',
    role: 'outlet',
    text: { zh: '一个人，挑了最安静的位子看书', en: 'alone, chose the quietest seat, to read' },
  },
]

/** "Anything we missed?", asked of somebody who left yesterday. */
export const MISSED: Both = {
  zh: '早餐的咖啡等了十分钟，没人解释',
  en: 'waited ten minutes for coffee at breakfast, and nobody said why',
}
