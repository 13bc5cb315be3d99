import { bite, complimentary, type Dish, drink } from './dish.ts'

export const RIVER_BAR_MENU: readonly Dish[] = [
  drink('金汤力', 'Gin and tonic', 'alcohol', ['少冰', 'less ice'], ['加黄瓜', 'with cucumber']),
  drink('老式鸡尾酒', 'Old Fashioned', 'alcohol'),
  drink('尼格罗尼', 'Negroni', 'alcohol sulphites'),
  drink('单一麦芽威士忌', 'Single malt', 'alcohol', ['一块大冰', 'one large cube'], ['纯饮', 'neat']),
  drink('精酿啤酒', 'Craft beer', 'alcohol gluten'),
  drink('温黄酒', 'Warm rice wine', 'alcohol gluten', ['加话梅', 'with a plum']),
  drink('白葡萄酒', 'White wine', 'alcohol sulphites'),
  drink('红葡萄酒', 'Red wine', 'alcohol sulphites'),
  drink('无酒精莫吉托', 'Virgin mojito'),
  drink('番茄汁', 'Tomato juice', 'celery', ['加辣', 'spicy']),
  drink('苏打水', 'Soda water', '', ['青柠', 'with lime']),
  bite('炸薯条', 'Chips'),
  bite('奶酪拼盘', 'Cheese plate', 'milk'),
  bite('烤鱿鱼丝', 'Grilled squid', 'molluscs'),
  complimentary('盐水毛豆', 'Edamame', 'soy', {
    zh: '毛豆是今天的，只放了盐和花椒。',
    en: 'Today’s green soy beans, with salt and a few peppercorns.',
  }),
  complimentary('腌橄榄', 'Marinated olives', '', {
    zh: '橄榄用橙皮和百里香腌过，里面有核，请小心。',
    en: 'Olives with orange peel and thyme. They have their stones, do take care.',
  }),
  complimentary('老醋花生', 'Peanuts in dark vinegar', 'peanut', {
    zh: '花生现炸的，浇了镇江老醋。',
    en: 'Freshly fried peanuts under dark Zhenjiang vinegar.',
  }),
  complimentary('迷迭香薯片', 'Potato crisps with rosemary', '', {
    zh: '土豆刨得很薄，自己炸的，撒了迷迭香盐。',
    en: 'Shaved and fried here, with rosemary salt.',
  }),
  complimentary('烟熏杏仁', 'Smoked almonds', 'nuts', {
    zh: '杏仁用茶叶熏的，配威士忌最好。',
    en: 'Almonds smoked over tea leaves: try them with the whisky.',
  }),
  complimentary('橙皮黑巧克力', 'Dark chocolate with orange peel', 'milk soy', {
    zh: '七成的黑巧克力，里面是糖渍橙皮。',
    en: 'Seventy per cent, around candied orange peel.',
  }),
]
