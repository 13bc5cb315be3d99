/**
 * What a dish can hold and a guest must not eat: the fourteen of Regulation (EU) No 1169/2011, Annex II, and alcohol,
 * which many guests avoid as strictly.
 */
export const ALLERGENS = [
  'gluten',
  'crustaceans',
  'egg',
  'fish',
  'peanut',
  'soy',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
  'alcohol',
] as const
export type Allergen = (typeof ALLERGENS)[number]
