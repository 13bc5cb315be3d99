import type { Both } from '../../../shared/contract/base.ts'

/** What a dish holds that some guest must not eat. */
export type Allergen =
  | 'gluten'
  | 'egg'
  | 'milk'
  | 'shellfish'
  | 'nuts'
  | 'peanut'
  | 'fish'
  | 'soy'
  | 'sesame'
  | 'alcohol'

export type Dish = {
  name: Both
  kind: 'drink' | 'food' | 'complimentary'
  /** Whose breakfast it rather is. */
  taste: 'east' | 'west' | 'any'
  /** When it is served; everything else of the outlet is served at any of its meals. */
  served?: 'breakfast' | 'main'
  holds: readonly Allergen[]
  /** How guests have it. */
  ways: readonly Both[]
}

const dish =
  (kind: Dish['kind'], taste: Dish['taste'], served?: 'breakfast' | 'main') =>
  (zh: string, en: string, holds = '', ...ways: [zh: string, en: string][]): Dish => ({
    name: { zh, en },
    kind,
    taste,
    ...(served ? { served } : {}),
    holds: holds.split(' ').filter(Boolean) as Allergen[],
    ways: ways.map(([zh, en]) => ({ zh, en })),
  })

const eastern = dish('food', 'east', 'breakfast')
const western = dish('food', 'west', 'breakfast')
const main = dish('food', 'any', 'main')
const drink = dish('drink', 'any')
const easternDrink = dish('drink', 'east', 'breakfast')
const westernDrink = dish('drink', 'west', 'breakfast')
const bite = dish('food', 'any')
const complimentary = dish('complimentary', 'any')

/** The menus of the outlets, in the order of the plan. */
export const MENUS: readonly (readonly Dish[])[] = [
  [
    western(
      '三明治',
      'Sandwich',
      'gluten egg',
      ['全麦，不放洋葱', 'wholemeal, no onion'],
      ['烤一下', 'toasted'],
    ),
    dish('drink', 'west')(
      '咖啡',
      'Coffee',
      '',
      ['黑咖啡', 'black'],
      ['加奶', 'with milk'],
      ['燕麦奶', 'oat milk'],
      ['低因', 'decaf'],
    ),
    western(
      '鸡蛋',
      'Egg',
      'egg',
      ['溏心，4 分钟', 'soft, 4 min'],
      ['全熟', 'hard-boiled'],
      ['单面煎', 'sunny side up'],
      ['炒', 'scrambled'],
    ),
    western('牛角包', 'Croissant', 'gluten milk egg', ['热一下', 'warmed']),
    western('吐司配果酱', 'Toast and jam', 'gluten', ['不要黄油', 'no butter']),
    western('酸奶麦片', 'Yoghurt and muesli', 'milk gluten'),
    eastern('白粥小菜', 'Plain congee with pickles', 'soy', ['要热一点', 'very hot']),
    eastern('皮蛋瘦肉粥', 'Congee with century egg and pork', 'egg'),
    eastern('小笼包', 'Soup dumplings', 'gluten soy', ['配姜丝醋', 'with ginger vinegar']),
    eastern('油条', 'Fried dough stick', 'gluten'),
    eastern('葱油拌面', 'Scallion oil noodles', 'gluten soy', ['少油', 'less oil']),
    eastern(
      '红烧牛肉面',
      'Beef noodle soup',
      'gluten soy',
      ['不要香菜', 'no coriander'],
      ['微辣', 'a little spicy'],
    ),
    dish('food', 'any', 'breakfast')('时令水果', 'Fruit plate', '', ['只要木瓜', 'papaya only']),
    easternDrink('豆浆', 'Soy milk', 'soy', ['热，不加糖', 'hot, no sugar'], ['甜', 'sweet']),
    drink('绿茶', 'Green tea'),
    westernDrink('鲜榨橙汁', 'Fresh orange juice', '', ['不加冰', 'no ice']),
    westernDrink('英式早餐茶', 'English breakfast tea', '', ['加奶', 'with milk']),
    main('清蒸鲈鱼', 'Steamed sea bass', 'fish soy', ['少盐', 'less salt']),
    main('红烧肉', 'Braised pork belly', 'soy alcohol'),
    main('蟹粉豆腐', 'Tofu with crab roe', 'shellfish soy'),
    main('清炒时蔬', 'Stir-fried greens', '', ['不放蒜', 'no garlic']),
    main('扬州炒饭', 'Yangzhou fried rice', 'egg shellfish'),
    complimentary('桂花糖藕', 'Lotus root with osmanthus'),
    complimentary('酒酿小圆子', 'Rice dumplings in sweet rice wine', 'alcohol'),
    complimentary('话梅小番茄', 'Cherry tomatoes in plum syrup'),
  ],
  [
    drink('龙井', 'Longjing', '', ['淡一点', 'light']),
    drink('碧螺春', 'Biluochun'),
    drink('铁观音', 'Tieguanyin'),
    drink('熟普洱', 'Ripe pu’er', '', ['浓一点', 'strong']),
    drink('茉莉花茶', 'Jasmine tea'),
    drink('伯爵茶', 'Earl Grey', '', ['柠檬，不加奶', 'lemon, no milk']),
    drink('大吉岭', 'Darjeeling'),
    drink('拿铁', 'Latte', 'milk', ['燕麦奶', 'oat milk']),
    drink('美式咖啡', 'Americano', '', ['冰', 'iced']),
    bite('司康配凝脂奶油', 'Scones and clotted cream', 'gluten milk egg'),
    bite('拿破仑酥', 'Mille-feuille', 'gluten milk egg'),
    bite('绿豆糕', 'Mung bean cake', 'soy'),
    bite('定胜糕', 'Dingsheng rice cake'),
    bite('黄瓜三明治', 'Cucumber sandwiches', 'gluten milk'),
    complimentary('糖渍金橘', 'Candied kumquat'),
    complimentary('琥珀核桃', 'Candied walnuts', 'nuts sesame'),
    complimentary('梅干', 'Dried plums'),
  ],
  [
    drink('金汤力', 'Gin and tonic', 'alcohol', ['少冰', 'less ice'], ['加黄瓜', 'with cucumber']),
    drink('老式鸡尾酒', 'Old Fashioned', 'alcohol'),
    drink('尼格罗尼', 'Negroni', 'alcohol'),
    drink('单一麦芽威士忌', 'Single malt', 'alcohol', ['一块大冰', 'one large cube'], ['纯饮', 'neat']),
    drink('精酿啤酒', 'Craft beer', 'alcohol gluten'),
    drink('温黄酒', 'Warm rice wine', 'alcohol', ['加话梅', 'with a plum']),
    drink('白葡萄酒', 'White wine', 'alcohol'),
    drink('红葡萄酒', 'Red wine', 'alcohol'),
    drink('无酒精莫吉托', 'Virgin mojito'),
    drink('番茄汁', 'Tomato juice', '', ['加辣', 'spicy']),
    drink('苏打水', 'Soda water', '', ['青柠', 'with lime']),
    bite('炸薯条', 'Chips'),
    bite('奶酪拼盘', 'Cheese plate', 'milk'),
    bite('烤鱿鱼丝', 'Grilled squid', 'shellfish'),
    complimentary('盐水毛豆', 'Edamame', 'soy'),
    complimentary('腌橄榄', 'Marinated olives'),
    complimentary('老醋花生', 'Peanuts in dark vinegar', 'peanut'),
  ],
]
