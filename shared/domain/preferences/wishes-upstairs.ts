import { type Wish, wishesOf } from './wish.ts'

const sleep = wishesOf('sleep')
const room = wishesOf('room')

/** What is wished of the bed and the room. */
export const UPSTAIRS: readonly Wish[] = [
  sleep(
    'firm-pillow',
    '硬枕头',
    'firm pillow',
    'hard pillow|firmer pillow|硬一点的枕头|枕头硬一点|枕头要硬',
    {
      task: 'pillow',
      offer: {
        zh: '硬枕头要不要给您送上来？',
        en: 'Shall I have the firm pillow brought up?',
        sound: 'Yìng zhěntou yào bu yào gěi nín sòng shànglái?',
      },
    },
  ),
  sleep('soft-pillow', '软枕头', 'soft pillow', 'softer pillow|软一点的枕头|枕头软一点|枕头要软', {
    task: 'pillow',
    offer: {
      zh: '软枕头要不要给您送上来？',
      en: 'Shall I have the soft pillow brought up?',
      sound: 'Ruǎn zhěntou yào bu yào gěi nín sòng shànglái?',
    },
  }),
  sleep('buckwheat-pillow', '荞麦枕', 'buckwheat pillow', '荞麦枕头|buckwheat hull pillow', {
    task: 'pillow',
  }),
  sleep('low-pillow', '矮枕头', 'low pillow', 'flat pillow|thin pillow|低枕头|枕头矮一点|枕头低一点|薄枕头', {
    task: 'pillow',
  }),
  sleep(
    'one-more-pillow',
    '多一个枕头',
    'one more pillow',
    'extra pillow|two pillows|加个枕头|加一个枕头|多放一个枕头',
    {
      task: 'pillow',
    },
  ),
  sleep(
    'no-feathers',
    '不用羽绒寝具',
    'no feathers in the bed',
    'no feather pillow|no down|no feathers|不要羽绒|不要羽绒被|不要羽绒枕',
    {
      task: 'pillow',
    },
  ),
  sleep(
    'light-quilt',
    '加一床薄被',
    'one more light quilt',
    'extra quilt|extra blanket|extra duvet|one more blanket|加被子|加一床被子|加一条毯子|多一床被子',
    {
      task: 'turn-down',
      offer: {
        zh: '薄被晚上给您加好，可以吗？',
        en: 'May we put the light quilt out for you again tonight?',
        sound: 'Báobèi wǎnshang gěi nín jiāhǎo, kěyǐ ma?',
      },
    },
  ),
  sleep(
    'lamp-on',
    '开夜床时留一盏灯',
    'one lamp left on at turn-down',
    'leave one lamp on at turn-down|leave a light on|night light|留一盏灯|留盏灯|留夜灯|夜灯开着',
    {
      task: 'turn-down',
    },
  ),
  sleep(
    'curtains-tight',
    '窗帘拉严',
    'curtains drawn tight',
    'dark room|blackout|curtains closed|窗帘拉紧|遮光|房间要黑',
    {
      task: 'turn-down',
    },
  ),
  sleep('no-turn-down', '不用开夜床', 'no turn-down', 'no turndown|no turn-down service|不开夜床|不做夜床', {
    task: 'turn-down',
  }),
  sleep(
    'bed-left',
    '开左边的夜床',
    'bed turned down on the left',
    'left side of the bed|sleeps on the left|睡左边|左侧夜床',
    {
      task: 'turn-down',
    },
  ),
  sleep(
    'bed-right',
    '开右边的夜床',
    'bed turned down on the right',
    'right side of the bed|sleeps on the right|睡右边|右侧夜床',
    {
      task: 'turn-down',
    },
  ),
  sleep(
    'water-by-the-bed',
    '床头放常温水',
    'water by the bed, not chilled',
    'water by the bed|two bottles of water by the bed, not chilled|两瓶常温水放床头|床头放水|床头放两瓶水',
    {
      task: 'turn-down',
    },
  ),
  room('high-floor', '高楼层', 'high floor', 'upper floor|high up|楼层要高|高层|住高一点'),
  room('low-floor', '低楼层', 'low floor', 'lower floor|楼层要低|低层|住低一点'),
  room(
    'far-from-lift',
    '远离电梯',
    'away from the lift',
    'away from lift|far from the lift|far from the elevator|away from the elevator|离电梯远一点|不要靠电梯',
  ),
  room(
    'near-lift',
    '靠近电梯',
    'near the lift',
    'close to the lift|near the elevator|close to the elevator|离电梯近一点|靠电梯',
  ),
  room(
    'quiet-room',
    '安静的房间',
    'quiet room',
    'a quiet room|quiet|not facing the street|房间要安静|要安静|不临街|背街',
  ),
  room(
    'same-room',
    '原来那间房',
    'the same room as before',
    'same room|usual room|same room as last time|老房间|上次那间|上次的房间|同一间房',
  ),
  room('twin-beds', '双床', 'twin beds', 'two beds|twin|两张床|双床房|标间'),
  room('one-large-bed', '大床', 'one large bed', 'king bed|double bed|queen bed|大床房|一张大床'),
  room('bath-tub', '要浴缸', 'a bath tub', 'bathtub|bath|tub|带浴缸|有浴缸'),
  room(
    'walk-in-shower',
    '淋浴，不要浴缸',
    'a walk-in shower',
    'shower only|no bath tub|grab rail|淋浴|不要浴缸|有扶手',
  ),
  room(
    'cool-room',
    '房间凉一点',
    'a cool room',
    'cool room|cold room|air conditioning low|凉一点|空调低一点|空调开低',
    {
      task: 'temperature',
    },
  ),
  room('warm-room', '房间暖一点', 'a warm room', 'warm room|heating up|暖和一点|空调高一点|暖气开大', {
    task: 'temperature',
  }),
  room('room-at-24', '空调 24 度', 'room at 24 degrees', '24 degrees|24 c|24度|空调二十四度|室温24度', {
    task: 'temperature',
  }),
  room(
    'no-air-conditioning',
    '不开空调',
    'air conditioning off',
    'no air conditioning|no aircon|ac off|关空调|不要空调',
    {
      task: 'temperature',
    },
  ),
  room(
    'clean-after-two',
    '下午再打扫',
    'clean in the afternoon',
    'clean after two, never in the morning|clean after two|clean late|上午不打扫|上午不打扫，下午两点后|两点后打扫|下午打扫',
    {
      task: 'room',
    },
  ),
  room('no-flowers', '房间不放鲜花', 'no flowers in the room', 'no flowers|房间不要鲜花|不要花|不放花', {
    task: 'room',
  }),
  room(
    'no-scent',
    '房间不用香氛',
    'no scent in the room',
    'no fragrance|no air freshener|fragrance free|不要香薰|不喷香水|无香',
    { task: 'room' },
  ),
  room('fresh-fruit', '房里放水果', 'fruit in the room', 'fruit basket|fruit|放水果|要水果|水果盘', {
    task: 'room',
  }),
  room('more-towels', '多放毛巾', 'more towels', 'extra towels|two more towels|多几条毛巾|加毛巾', {
    task: 'room',
  }),
  room('more-hangers', '多放衣架', 'more hangers', 'extra hangers|多几个衣架|加衣架', { task: 'room' }),
  room('ironing-board', '要熨衣板', 'ironing board in the room', 'ironing board|iron|熨斗|烫衣板|熨衣板', {
    task: 'room',
  }),
  room('humidifier', '要加湿器', 'a humidifier', 'humidifier|加湿器|太干', { task: 'room' }),
  room('yoga-mat', '要瑜伽垫', 'a yoga mat', 'yoga mat|瑜伽垫', { task: 'room' }),
  room('cot', '加婴儿床', 'a cot', 'crib|baby cot|cot|婴儿床', { task: 'room' }),
  room(
    'newspaper',
    '早报放门口',
    'newspaper at the door',
    'newspaper|morning paper|paper at the door|报纸|要报纸|每天一份报纸',
    {
      task: 'room',
      offer: {
        zh: '报纸明早照旧给您放在门口。',
        en: 'Your newspaper will be at the door in the morning, as always.',
        sound: 'Bàozhǐ míngzǎo zhàojiù gěi nín fàng zài ménkǒu.',
      },
    },
  ),
]
