import { simplified } from '../names/simplified.ts'
import { ALLERGENS, type Allergen } from './allergens.ts'

/** A food a guest can be allergic to though no dish is marked for it. */
const OTHER_FOOD = 'other-food'
/** Nothing one eats: it binds no dish. */
const NOT_EATEN = 'not-eaten'
/** Sounds like an allergen and is none, or says nothing by itself. */
const NOTHING = 'nothing'
type Meaning = Allergen | typeof OTHER_FOOD | typeof NOT_EATEN | typeof NOTHING

/** Words by what they mean; a meaning may stand in several rows, and a word means all that stands before it. */
const WORDS: readonly (readonly [meanings: readonly Meaning[], words: string])[] = [
  [
    ['gluten'],
    'gluten|wheat|rye|barley|oat|spelt|kamut|semolina|couscous|bulgur|seitan|flour|bread|pasta|noodle|coeliac|celiac|麸质|面筋|小麦|大麦|黑麦|燕麦|麦麸|麦类|面粉|面食|面包|乳糜泻|麦胶|麦麩|麦芽',
  ],
  [
    ['crustaceans'],
    'crustacean|shrimp|prawn|crab|lobster|crayfish|crawfish|langoustine|scampi|krill|甲壳|虾|蟹|龙虾|小龙虾|皮皮虾|濑尿虾',
  ],
  [['crustaceans', 'molluscs'], 'shellfish|shell fish|贝壳类|有壳海鲜|带壳海鲜|带壳的'],
  [['crustaceans', 'molluscs', 'fish'], 'seafood|sea food|fruits de mer|海鲜|海产|海味|水产'],
  [
    ['molluscs'],
    'mollusc|mollusk|oyster|mussel|clam|scallop|squid|octopus|cuttlefish|calamari|abalone|snail|escargot|whelk|cockle|软体|贝|蚝|牡蛎|生蚝|蛤|蚬|螺|蜗牛|鱿鱼|墨鱼|章鱼|八爪鱼|鲍鱼|扇贝|青口',
  ],
  [['molluscs', 'soy'], 'oyster sauce|蚝油'],
  [['egg'], 'egg|eggs|egg white|egg yolk|albumen|mayonnaise|mayo|meringue|蛋|鸡蛋|蛋清|蛋白|蛋黄|禽蛋|蛋类'],
  [
    ['fish'],
    'fish|salmon|tuna|cod|anchovy|anchovies|sardine|mackerel|herring|eel|caviar|roe|bonito|dashi|鱼|鱼类|鱼子|鱼露|三文鱼|金枪鱼|鳕鱼|带鱼|鳗鱼|鱼籽',
  ],
  [['peanut'], 'peanut|pea nut|groundnut|ground nut|arachis|satay|花生|花生酱|花生油|落花生|长生果|沙爹'],
  [
    ['soy'],
    'soy|soya|soybean|soya bean|soy bean|tofu|edamame|miso|tempeh|natto|soy sauce|soy milk|soya milk|大豆|黄豆|黑豆|毛豆|豆腐|豆浆|豆奶|豆制品|豆类|酱油|豆豉|味噌|纳豆|腐竹|豆干',
  ],
  [
    ['milk'],
    'milk|dairy|lactose|cheese|butter|cream|yoghurt|yogurt|whey|casein|ghee|custard|ice cream|牛奶|奶|乳|乳糖|乳制品|奶制品|乳清|酪蛋白|奶酪|芝士|起司|黄油|奶油|酸奶|鲜奶|炼乳|冰淇淋|冰激凌',
  ],
  [
    ['nuts'],
    'nut|tree nut|treenut|almond|hazelnut|walnut|cashew|pecan|brazil nut|pistachio|macadamia|marzipan|praline|nougat|nutella|gianduja|pine nut|chestnut|almond milk|坚果|果仁|核桃|腰果|杏仁|榛子|榛果|开心果|夏威夷果|碧根果|巴西坚果|松子|栗子|板栗|树坚果',
  ],
  [['nuts', 'peanut'], 'all nuts|any nuts|nuts of any kind|所有坚果|各种坚果|一切坚果'],
  [['celery'], 'celery|celeriac|芹菜|西芹|芹|根芹'],
  [['mustard'], 'mustard|芥末籽|芥子|芥末|黄芥|芥菜籽'],
  [['sesame'], 'sesame|tahini|halva|hummus|芝麻|麻酱|麻油|香油|芝麻酱'],
  [['sulphites'], 'sulphite|sulfite|sulphur dioxide|sulfur dioxide|so2|e220|亚硫酸|二氧化硫|亚硫酸盐'],
  [['lupin'], 'lupin|lupine|lupini|羽扇豆|鲁冰花'],
  [
    ['alcohol'],
    'alcohol|ethanol|wine|beer|spirits|liquor|liqueur|rum|brandy|sake|baijiu|酒|酒精|乙醇|白酒|红酒|啤酒|料酒|黄酒|醪糟|酒酿',
  ],
  [
    [OTHER_FOOD],
    'mango|kiwi|kiwifruit|strawberry|strawberries|berry|berries|peach|apple|pear|cherry|cherries|plum|apricot|banana|pineapple|papaya|lychee|litchi|durian|orange|citrus|lemon|lime|grapefruit|grape|melon|watermelon|avocado|fig|date|fruit|tomato|potato|aubergine|eggplant|mushroom|onion|garlic|ginger|chilli|chili|pepper|paprika|cinnamon|coriander|cilantro|parsley|carrot|spinach|corn|maize|rice|buckwheat|quinoa|lentil|chickpea|pea|peas|bean|fava|pulse|legume|coconut|coconut milk|nutmeg|butternut|water chestnut|sunflower|poppy seed|pumpkin seed|chia|flaxseed|beef|pork|lamb|mutton|chicken|duck|turkey|meat|gelatin|gelatine|honey|royal jelly|chocolate|cocoa|cocoa butter|coffee|caffeine|tea|msg|glutamate|aspartame|tartrazine|colouring|coloring|preservative|yeast|vanilla|mint|sugar|fructose|sorbitol|vinegar|芒果|猕猴桃|奇异果|草莓|蓝莓|桃|苹果|梨|樱桃|李子|杏子|香蕉|菠萝|凤梨|木瓜|荔枝|榴莲|龙眼|橙|柑|橘|柠檬|柚|葡萄|甜瓜|哈密瓜|西瓜|牛油果|鳄梨|水果|番茄|西红柿|土豆|茄子|蘑菇|菌菇|香菇|洋葱|葱|蒜|姜|辣椒|辣|胡椒|花椒|肉桂|香菜|芫荽|胡萝卜|菠菜|玉米|大米|荞麦|藜麦|扁豆|鹰嘴豆|蚕豆|豌豆|红豆|绿豆|四季豆|豆角|豆芽|豆|椰子|椰奶|椰汁|椰浆|豆蔻|肉豆蔻|荸荠|马蹄|葵花籽|瓜子|牛肉|猪肉|羊肉|鸡肉|鸭肉|肉类|红肉|明胶|蜂蜜|蜂王浆|巧克力|可可|咖啡|咖啡因|茶|味精|谷氨酸|色素|防腐剂|酵母|香草|薄荷|蔗糖|果糖|醋|鱼腥草|山药|芋头|木耳|燕窝|腐乳|仙人掌',
  ],
  [
    [NOT_EATEN],
    'penicillin|amoxicillin|cephalosporin|cefuroxime|sulfa|sulfonamide|sulphonamide|antibiotic|aspirin|ibuprofen|paracetamol|codeine|morphine|anaesthetic|anesthetic|medicine|medication|drug|iodine|contrast medium|vaccine|insulin|latex|feather|down pillow|down duvet|goose down|duck down|wool|dust|dust mite|mite|pollen|hay fever|mould|mold|cat|dog|pet|animal hair|horse|bee|bee sting|wasp|insect|mosquito|perfume|fragrance|scent|air freshener|detergent|bleach|chlorine|disinfectant|smoke|tobacco|nickel|metal|sunlight|flower|lily|lilies|plaster|lanolin|soap|shampoo|青霉素|阿莫西林|头孢|磺胺|抗生素|阿司匹林|布洛芬|扑热息痛|对乙酰氨基酚|吗啡|麻醉|药物|药品|西药|药|碘|造影剂|疫苗|胰岛素|乳胶|橡胶|羽毛|羽绒|鹅绒|鸭绒|羊毛|灰尘|尘螨|螨虫|粉尘|花粉|柳絮|草|霉菌|霉|猫|狗|宠物|动物毛|毛发|蜜蜂|蜂蜇|黄蜂|昆虫|蚊|香水|香精|香味|空气清新剂|洗涤剂|漂白|消毒水|消毒液|氯|烟|烟味|二手烟|镍|金属|紫外线|日光|阳光|鲜花|百合|胶布|洗发水|肥皂|沐浴露',
  ],
  [
    [NOTHING],
    'doughnut|donut|butterfly|butterflies|奶奶|老奶奶|药膳|荞麦枕|荞麦枕头|buckwheat pillow|pillow|枕头',
  ],
]

type Term = { text: string; meanings: readonly Meaning[] }

/** What is said around an allergy and names nothing. */
const AROUND =
  /(?<![a-z])(?:allerg(?:y|ies|ic)|intolerance|intolerant|to|the|and|or|all|any|also|very|severe|severely|serious|strong|mild|slightly|is|has|reaction|please|no|not|in|room|bed|bedding)(?![a-z])|过敏|不耐受|严重|轻微|对|和|与|及|或|也|很|非常|有|会|不能|用|类|反应|请|房间|里|的|要/g

/** By first character, the longest first: 花生油 is heard before 花生, and coconut never as nut. */
const terms = new Map<string, Term[]>()
for (const [meanings, words] of WORDS) {
  for (const text of words.split('|')) {
    const key = text.charAt(0)
    terms.set(key, [...(terms.get(key) ?? []), { text, meanings }])
  }
}
for (const list of terms.values()) list.sort((a, b) => b.text.length - a.text.length)

const LETTER = /[a-z0-9]/

/**
 * For the host only. What the words of an allergy name that a dish can hold, as staff type them in either language.
 * `allergens` is null where they name nothing the house knows, or besides it something no dish is marked for: no dish
 * is then known to be safe. `edible` is false only for what is not eaten at all, penicillin or feathers, which binds no
 * dish. Whatever is mentioned counts, whatever is said of it ("almonds are fine"): too careful harms nobody.
 */
export function allergensIn(text: string): { allergens: Allergen[] | null; edible: boolean } {
  const { heard, rest } = read(text)
  const allergens = ALLERGENS.filter(allergen => heard.has(allergen))
  const other = heard.has(OTHER_FOOD)
  // "Needs medicine after lait": what is not understood may be eaten.
  const isUnderstood = !/[\p{L}\p{N}]/u.test(rest.replace(AROUND, ''))
  return {
    allergens: other || allergens.length === 0 ? null : allergens,
    edible: other || allergens.length > 0 || !heard.has(NOT_EATEN) || !isUnderstood,
  }
}

/** "None", 无, "no known allergies": words that say there is no allergy, and so must not be kept as one. */
export function saysNone(text: string): boolean {
  const words = plain(text)
    .replace(/[\s.,;:!?。，；：！？、()（）/·-]+/g, ' ')
    .trim()
  return /^(?:(?:no|none|nil|nothing|nka|nkda|n a|na|non|nope|not? known|no known|without)(?: (?:known|food|any|drug))*(?: (?:allerg(?:y|ies)|allergic))?(?: (?:known|noted|reported))?|not allergic(?: to anything)?|无|没|没有|暂无|不|否|不过敏|无过敏史?|没有?过敏史?|没有?任何过敏|无任何过敏|无食物过敏|没有食物过敏|无已知过敏|未发现过敏|无特殊|没有什么过敏(?:的)?|什么都不过敏)$/.test(
    words,
  )
}

/** What the words mean, and what is left of them. */
function read(text: string): { heard: Set<Meaning>; rest: string } {
  const words = plain(text)
  const heard = new Set<Meaning>()
  let rest = ''
  for (let at = 0; at < words.length; ) {
    const { meanings, length } = termAt(words, at) ?? { meanings: [], length: 1 }
    for (const meaning of meanings) heard.add(meaning)
    rest += meanings.length > 0 ? ' ' : words.charAt(at)
    at += length
  }
  return { heard, rest }
}

/** The longest term that begins here; one in letters must be a whole word, singular or plural. */
function termAt(words: string, at: number): { meanings: readonly Meaning[]; length: number } | null {
  for (const { text, meanings } of terms.get(words.charAt(at)) ?? []) {
    if (!words.startsWith(text, at)) continue
    if (!LETTER.test(text.charAt(0))) return { meanings, length: text.length }
    if (LETTER.test(words.charAt(at - 1))) continue
    const plural = /^(?:e?s)?(?![a-z0-9])/.exec(words.slice(at + text.length))
    if (plural) return { meanings, length: text.length + plural[0].length }
  }
  return null
}

const plain = (text: string) => simplified(text.normalize('NFKC').toLowerCase())
