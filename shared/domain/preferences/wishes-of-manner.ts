import { type Wish, wishesOf } from './wish.ts'

const service = wishesOf('service')
const talk = wishesOf('talk')

/** How somebody wishes to be served and spoken with. */
export const OF_MANNER: readonly Wish[] = [
  service('hot-towel', '先上热毛巾', 'hot towel first', 'hot towel|热毛巾|毛巾先上', {
    offer: {
      zh: '热毛巾这就给您拿来。',
      en: 'I will bring you a hot towel at once.',
      sound: 'Rè máojīn zhè jiù gěi nín nálái.',
    },
  }),
  service(
    'no-hurry',
    '不赶时间，慢慢上',
    'no hurry, serve slowly',
    'serve slowly|no hurry|takes time|慢慢上|上菜慢一点|不着急',
  ),
  service(
    'in-a-hurry',
    '赶时间，上菜要快',
    'in a hurry, serve quickly',
    'serve quickly|quick service|in a hurry|上菜快一点|赶时间',
  ),
  service(
    'left-handed',
    '左手用餐，餐具摆左边',
    'left-handed, set the table for it',
    'left-handed|left handed|左撇子|左手用餐|用左手',
  ),
  service(
    'chopsticks-and-fork',
    '筷子和刀叉都要',
    'chopsticks and a fork, both',
    'chopsticks and fork|both chopsticks and fork|筷子刀叉都要',
  ),
  service(
    'fork-only',
    '用刀叉，不用筷子',
    'a fork, no chopsticks',
    'fork|knife and fork|no chopsticks|刀叉|不用筷子',
  ),
  service(
    'own-bill',
    '结账单独，不并同事的账',
    'bills apart from colleagues',
    'separate bill|separate bills|own bill|bill apart|单独结账|分开结账|账单分开',
  ),
  service('charge-to-room', '消费挂房账', 'charge to the room', 'room charge|sign to room|挂房账|记房账'),
  service(
    'quick-check-out',
    '退房要快，发票提前开好',
    'quick check-out, invoice ready',
    'quick check-out|quick checkout|fast checkout|invoice ready|发票提前开好|快速退房|退房快一点',
  ),
  service('late-check-out', '晚一点退房', 'a late check-out', 'late check-out|late checkout|延迟退房|晚退房'),
  service(
    'arrives-late',
    '晚到，留门卡',
    'arrives late, key card ready',
    'late arrival|arrives late|key card ready|晚到|夜里到|深夜到店',
  ),
  service('wake-up-call', '要叫早', 'a wake-up call', 'wake-up call|wake up call|morning call|叫早|叫醒服务'),
  service(
    'not-disturbed',
    '请勿打扰，不打电话',
    'not to be disturbed, no calls',
    'do not disturb|no calls|dnd|请勿打扰|不要打扰|不接电话',
  ),
  service(
    'carries-own-bags',
    '行李自己拿',
    'carries the bags alone',
    'no porter|carries own bags|no help with luggage|自己拿行李|不用行李员',
  ),
  service('shoe-shine', '要擦鞋', 'shoes polished', 'shoe shine|shoes shined|擦鞋'),
  service(
    'same-attendant',
    '还是熟悉的服务员',
    'the same attendant as before',
    'same attendant|same waiter|same housekeeper|上次的服务员|老服务员',
  ),
  talk(
    'few-words',
    '不爱多说话，问好即可',
    'few words, a greeting is enough',
    'few words|does not like to chat|quiet person|话少|不爱说话|不爱聊天|少说话',
  ),
  talk('likes-a-chat', '爱聊天', 'likes a chat', 'likes to talk|chatty|talkative|健谈|喜欢聊天'),
  talk('football', '爱聊足球', 'likes to talk about football', 'football|soccer|足球|球迷'),
  talk('children', '爱说起孩子', 'likes to talk about the children', 'children|grandchildren|聊孩子|聊孙子'),
  talk(
    'no-business-talk',
    '吃饭不谈公事',
    'no business at the table',
    'no business talk|no shop talk|不谈工作|不谈公事',
  ),
  talk(
    'practises-chinese',
    '想练中文',
    'likes to practise Chinese',
    'practise chinese|practice chinese|speak chinese with them|跟他说中文|跟她说中文',
  ),
  talk(
    'practises-english',
    '想练英文',
    'likes to practise English',
    'practise english|practice english|speak english with them|跟他说英文|跟她说英文',
  ),
]
