import { expect, it } from 'vitest'
import { allergensIn, saysNone } from '../../shared/domain/dining/allergen-words.ts'
import type { Allergen } from '../../shared/domain/dining/allergens.ts'

const holds = (text: string) => allergensIn(text).allergens

it.each<[string, Allergen[]]>([
  ['花生 · peanuts', ['peanut']],
  ['花生过敏，连花生油也不行 peanut incl. oil!', ['peanut']],
  ['海鲜过敏 / all seafood', ['crustaceans', 'fish', 'molluscs']],
  ['海鮮', ['crustaceans', 'fish', 'molluscs']],
  ['虾蟹贝类 · shellfish', ['crustaceans', 'molluscs']],
  ['坚果（核桃、腰果）· tree nuts', ['nuts']],
  ['乳糖不耐受 lactose', ['milk']],
  ['Coeliac: no bread, no pasta', ['gluten']],
  ['EGGS', ['egg']],
  ['soy milk', ['soy']],
  ['豆奶和豆腐', ['soy']],
  ['almond milk', ['nuts']],
  ['oyster sauce', ['soy', 'molluscs']],
  ['anchovies, cuttlefish', ['fish', 'molluscs']],
  ['ｐｅａｎｕｔ', ['peanut']],
  ['料酒也不行', ['alcohol']],
])('“%s” names %j', (text, allergens) => {
  expect(allergensIn(text)).toEqual({ allergens, edible: true })
})

it.each([
  'nutmeg',
  'coconut',
  'doughnuts',
  'butternut',
  'eggplant',
  'buckwheat',
  '豆蔻',
  '鱼腥草',
  '奶奶',
  '荞麦',
  '牛油果',
  'cocoa butter',
])('“%s” is not what it sounds like', text => {
  expect(holds(text)).toBeNull()
})

it('knows no dish to be safe where a food is named that none is marked for, alone or beside others', () => {
  for (const text of ['芒果 mango', 'peanuts and kiwi', '花生、桃子', 'some stew of my aunt’s'])
    expect(allergensIn(text), text).toEqual({ allergens: null, edible: true })
})

it('binds no dish by what nobody eats', () => {
  for (const text of [
    'penicillin',
    '青霉素过敏',
    'feathers',
    '羽绒枕头',
    'Allergic to cats, severely',
    '乳胶',
  ])
    expect(allergensIn(text), text).toEqual({ allergens: null, edible: false })
})

it('takes for eaten what it does not understand, and what is eaten beside what is not', () => {
  for (const text of ['reacted to lait, needs medicine', 'penicillin and mango'])
    expect(allergensIn(text), text).toEqual({ allergens: null, edible: true })
  expect(holds('青霉素、花生')).toEqual(['peanut'])
})

it('hears that there is none', () => {
  for (const text of [
    '无',
    '沒有過敏',
    '没有',
    '暂无',
    'None',
    'no',
    'no allergies',
    'No known food allergies.',
    'N/A',
    'NKDA',
    '不过敏。',
  ])
    expect(saysNone(text), text).toBe(true)
  for (const text of ['no nuts', '无麸质饮食', 'egg', '不能吃虾', 'nothing with egg', 'none but mango'])
    expect(saysNone(text), text).toBe(false)
})
