import type { Both } from '../../../shared/contract/base.ts'
import type { Moment } from '../../../shared/contract/outlets.ts'

type Manners = Partial<Record<Moment, readonly Both[]>>

/** How the house does it, by outlet in the order of the plan. */
export const MANNERS: readonly Manners[] = [
  {
    greeting: [
      {
        zh: '先称呼，后问好：“于先生，早上好。”',
        en: 'The name first, then the greeting: “Mr Yu, good morning.”',
      },
      {
        zh: '三步之外就开始微笑，不低头看屏幕。',
        en: 'Smile from three paces away; eyes up from the screen.',
      },
      { zh: '说上次是哪一天，不说“系统里写着”。', en: 'Say which day it was, never “the system says”.' },
    ],
    seating: [
      {
        zh: '走在客人侧前方半步，在座位旁停下，再请。',
        en: 'Walk half a pace ahead, stop beside the seat, then offer it.',
      },
      {
        zh: '老位子被占，先道歉，再带去最像的那个。',
        en: 'If the usual seat is taken, say so first, then offer the one most like it.',
      },
    ],
    complimentary: [
      { zh: '放下，后退两步，再介绍。', en: 'Set it down, step back two paces, then explain.' },
      { zh: '一句话就好，看着客人，不看盘子。', en: 'One sentence, to the guest and not to the plate.' },
      {
        zh: '桌上有人忌口，先说里面没有什么。',
        en: 'If anybody at the table must be careful, say first what is not in it.',
      },
    ],
    leaving: [
      { zh: '送到门口，称呼着道别。', en: 'See them to the door and say goodbye by name.' },
      {
        zh: '赠的小点喜不喜欢，当下就记。',
        en: 'Note how the dish from the house was taken, while you still know.',
      },
    ],
  },
  {
    greeting: [
      { zh: '先上热毛巾，再问喝什么茶。', en: 'The hot towel first, then the question of tea.' },
      { zh: '常喝的茶，问“还是老样子？”', en: 'For a tea they always have, ask: “The usual?”' },
    ],
    complimentary: [
      { zh: '放在右手边，后退两步，再介绍。', en: 'On the right-hand side; two paces back, then explain.' },
    ],
  },
  {
    greeting: [
      { zh: '只点头，不在吧台上大声称呼。', en: 'A nod is enough: no names across the bar.' },
      { zh: '同来的人是谁，不问也不提。', en: 'Who is with them is neither asked nor mentioned.' },
    ],
    leaving: [{ zh: '问一句要不要叫车，或送到电梯口。', en: 'Offer a car, or walk them to the lift.' }],
  },
]
