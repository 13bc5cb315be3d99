import { bite, complimentary, type Dish, drink } from './dish.ts'

export const TEA_LOUNGE_MENU: readonly Dish[] = [
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
  complimentary('糖渍金橘', 'Candied kumquat', '', {
    zh: '金橘是自己渍的，连皮吃，喝完茶润一润。',
    en: 'Kumquats we candy ourselves, eaten with the peel: kind to the throat after tea.',
  }),
  complimentary('琥珀核桃', 'Candied walnuts', 'nuts sesame', {
    zh: '核桃裹了冰糖和芝麻，刚炒好，很脆。',
    en: 'Walnuts in rock sugar and sesame, just out of the pan.',
  }),
  complimentary('梅干', 'Dried plums', 'sulphites', {
    zh: '配熟茶的老梅干，酸一点，生津。',
    en: 'Dried plums that go with a ripe tea: a little sour, to refresh the mouth.',
  }),
  complimentary('玫瑰冻', 'Rose jelly', '', {
    zh: '平阴的玫瑰做的冻，不甜，凉凉的。',
    en: 'A jelly of rose petals, hardly sweet, served cool.',
  }),
  complimentary('姜糖', 'Ginger candy', '', {
    zh: '老姜熬的，含着吃，天冷暖身。',
    en: 'Made from old ginger; let it melt. It warms you on a day like this.',
  }),
  complimentary('红枣夹核桃', 'Dates with walnuts', 'nuts', {
    zh: '新疆的大枣，去了核，里面夹了一瓣核桃。',
    en: 'Large Xinjiang dates, stoned, with half a walnut inside.',
  }),
  complimentary('海苔脆', 'Seaweed crisps', 'sesame soy', {
    zh: '烤过的海苔，撒了芝麻，配绿茶正好。',
    en: 'Toasted seaweed with sesame: just right with green tea.',
  }),
]
