import { type Wish, wishesOf } from './wish.ts'

const drink = wishesOf('drink')
const food = wishesOf('food')
const seat = wishesOf('seat')

/** What is wished of what one drinks and eats and where one sits. Likes, diets and religion: none of it is an allergy. */
export const AT_TABLE: readonly Wish[] = [
  drink(
    'hot-tea-on-arrival',
    '一进门就要热茶',
    'hot tea on arrival',
    'tea on arrival|hot tea|tea when he arrives|tea when she arrives|热茶|到店热茶|进房热茶|来了先上茶',
    {
      task: 'tea',
      offer: {
        zh: '热茶马上给您送到。',
        en: 'Your hot tea is on its way.',
        sound: 'Rèchá mǎshàng gěi nín sòngdào.',
      },
    },
  ),
  drink(
    'tea-not-coffee',
    '喝茶，不喝咖啡',
    'tea, not coffee',
    'tea instead of coffee|no coffee|不喝咖啡|只喝茶',
    {
      offer: { zh: '给您泡茶，好吗？', en: 'May I bring you tea?', sound: 'Gěi nín pào chá, hǎo ma?' },
    },
  ),
  drink('green-tea', '绿茶', 'green tea', 'longjing|dragon well|龙井|喝绿茶|碧螺春', {
    task: 'tea',
    offer: {
      zh: '给您泡绿茶，好吗？',
      en: 'May I bring you green tea?',
      sound: 'Gěi nín pào lǜchá, hǎo ma?',
    },
  }),
  drink('black-tea', '红茶', 'black tea', 'english breakfast tea|earl grey|喝红茶|正山小种', {
    task: 'tea',
    offer: {
      zh: '给您泡红茶，好吗？',
      en: 'May I bring you black tea?',
      sound: 'Gěi nín pào hóngchá, hǎo ma?',
    },
  }),
  drink('puer-tea', '普洱', 'Pu’er tea', 'puer|pu er|pu erh|普洱茶|熟普|喝普洱', {
    task: 'tea',
    offer: {
      zh: '给您泡普洱，好吗？',
      en: 'May I bring you Pu’er tea?',
      sound: 'Gěi nín pào pǔ’ěr, hǎo ma?',
    },
  }),
  drink('jasmine-tea', '茉莉花茶', 'jasmine tea', 'jasmine|花茶|茉莉', { task: 'tea' }),
  drink(
    'black-coffee',
    '黑咖啡',
    'black coffee',
    'coffee black|americano|no milk in coffee|美式|美式咖啡|咖啡不加奶',
    {
      offer: {
        zh: '给您来杯黑咖啡，好吗？',
        en: 'May I bring you a black coffee?',
        sound: 'Gěi nín lái bēi hēi kāfēi, hǎo ma?',
      },
    },
  ),
  drink('white-coffee', '咖啡加奶', 'coffee with milk', 'white coffee|latte|拿铁|咖啡要加奶'),
  drink('decaf', '低因咖啡', 'decaffeinated coffee', 'decaf|no caffeine|无咖啡因|脱因咖啡'),
  drink('hot-water', '白开水', 'hot water to drink', 'hot water|boiled water|热水|喝热水|开水|温开水'),
  drink('no-ice', '饮料不加冰', 'drinks without ice', 'no ice|without ice|不加冰|去冰|不要冰'),
  drink('sparkling-water', '气泡水', 'sparkling water', 'fizzy water|sparkling|苏打水|有气的水'),
  drink(
    'no-wine',
    '不喝酒',
    'drinks no alcohol',
    'no alcohol|no wine|teetotal|does not drink|不饮酒|滴酒不沾|戒酒',
  ),
  drink('soy-milk', '豆浆', 'soy milk', 'soya milk|喝豆浆'),
  food('vegetarian', '吃素', 'vegetarian', 'veggie|no meat|素食|素食者|不吃肉'),
  food('vegan', '纯素', 'vegan', 'plant based|全素|纯素食|不吃蛋奶'),
  food('halal', '清真', 'halal', 'muslim food|清真餐|清真饮食'),
  food('kosher', '犹太洁食', 'kosher', '洁食|犹太餐'),
  food('no-beef', '不吃牛肉', 'no beef', 'does not eat beef|without beef|忌牛肉'),
  food('no-pork', '不吃猪肉', 'no pork', 'does not eat pork|without pork|忌猪肉'),
  food('no-lamb', '不吃羊肉', 'no lamb', 'no mutton|does not eat lamb|忌羊肉|怕膻'),
  food('no-raw', '不吃生食', 'nothing raw', 'no raw fish|no sashimi|不吃生的|不吃刺身|不吃生鱼片'),
  food('no-offal', '不吃内脏', 'no offal', 'no innards|不吃下水'),
  food('no-coriander', '不要香菜', 'no coriander', 'no cilantro|不吃香菜|免香菜'),
  food(
    'no-onion-garlic',
    '不要葱蒜',
    'no onion, no garlic',
    'no garlic|no onion|不吃葱|不吃蒜|不吃葱蒜|免葱蒜',
  ),
  food('not-spicy', '不吃辣', 'nothing spicy', 'no spicy|not spicy|no chilli|no chili|免辣|怕辣|不要辣'),
  food('spicy', '爱吃辣', 'likes it spicy', 'spicy|extra spicy|喜辣|能吃辣|多放辣'),
  food('less-salt', '少盐', 'little salt', 'less salt|low salt|低盐|清淡|口味清淡|淡一点'),
  food('less-oil', '少油', 'little oil', 'less oil|low fat|不要太油|油少一点'),
  food('less-sugar', '少糖', 'little sugar', 'less sugar|low sugar|no sugar|无糖|不加糖|控糖|不吃甜'),
  food('soft-food', '软烂的食物', 'soft food', 'easy to chew|soft food only|牙口不好|煮烂一点|软一点的饭菜'),
  food(
    'small-portions',
    '小份',
    'small portions',
    'small portion|half portion|eats little|份量小|半份|吃得少',
  ),
  seat(
    'window-seat',
    '靠窗的位子',
    'a table at the window',
    'window seat|window table|by the window|靠窗|窗边|窗户边',
  ),
  seat(
    'quiet-corner',
    '安静的角落',
    'a quiet corner',
    'quiet table|corner table|corner|角落|僻静一点|安静的位子',
  ),
  seat('sofa-seat', '沙发位', 'a sofa or a booth', 'booth|sofa|sofa seat|卡座|沙发座'),
  seat(
    'back-to-wall',
    '背靠墙坐',
    'back to the wall',
    'sits with the back to the wall|facing the door|背靠墙|面朝门口',
  ),
  seat(
    'out-of-draught',
    '避开空调风口',
    'out of the draught',
    'away from the air conditioning|no draught|no draft|不要对着空调|避风',
  ),
  seat('near-power', '靠近插座', 'near a socket', 'power outlet|near a power outlet|socket|有插座|要插座'),
]
