import type { Allergen } from '../../shared/domain/dining/allergens.ts'
import { both } from './language.ts'

/** What a dish can hold, as it is said in a kitchen and at a table. */
export const allergenWords = both<Record<Allergen, string>>({
  en: {
    gluten: 'gluten',
    crustaceans: 'prawn and crab',
    egg: 'egg',
    fish: 'fish',
    peanut: 'peanut',
    soy: 'soya',
    milk: 'milk',
    nuts: 'nuts',
    celery: 'celery',
    mustard: 'mustard',
    sesame: 'sesame',
    sulphites: 'sulphites',
    lupin: 'lupin',
    molluscs: 'clams and squid',
    alcohol: 'alcohol',
  },
  zh: {
    gluten: '麸质',
    crustaceans: '虾蟹',
    egg: '鸡蛋',
    fish: '鱼',
    peanut: '花生',
    soy: '大豆',
    milk: '牛奶',
    nuts: '坚果',
    celery: '芹菜',
    mustard: '芥末',
    sesame: '芝麻',
    sulphites: '亚硫酸盐',
    lupin: '羽扇豆',
    molluscs: '贝类和鱿鱼',
    alcohol: '酒精',
  },
})
