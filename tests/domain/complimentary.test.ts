import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALLERGENS, type Allergen } from '../../shared/domain/dining/allergens.ts'
import { type AtTable, complimentaryFor, type Given } from '../../shared/domain/dining/complimentary.ts'

type Reaction = 'liked' | 'left' | null

const dish = (id: string, allergens: Allergen[] | null = []) => ({
  id,
  name: { zh: `${id} 菜`, en: `${id} dish` },
  allergens,
})
const allergic = (guest: string, ...allergens: Allergen[]): AtTable => ({
  guest,
  what: allergens.join(', '),
  allergens,
  edible: true,
})
const given = (dishId: string | null, more: Partial<Given<Reaction>> = {}): Given<Reaction> => ({
  dishId,
  text: '',
  on: '2025-06-08',
  reaction: null,
  ...more,
})
const plan = (dishes: ReturnType<typeof dish>[], table: AtTable[] = [], before: Given<Reaction>[] = []) => {
  const { offers, ruledOut } = complimentaryFor(dishes, table, before)
  return {
    offers: offers.map(({ id }) => id),
    because: Object.fromEntries(ruledOut.map(({ dish, because }) => [dish.id, because])),
  }
}

describe('a dish from the house', () => {
  test('is offered in the order of the menu', () => {
    expect(plan([dish('mango'), dish('almond'), dish('jelly')])).toEqual({
      offers: ['mango', 'almond', 'jelly'],
      because: {},
    })
  })

  test('is given once: whoever had it is told when, and how it was taken', () => {
    const before = [
      given('mango', { on: '2026-01-02', reaction: 'left' }),
      given('mango', { reaction: 'liked' }),
    ]
    expect(plan([dish('mango'), dish('jelly')], [], before)).toEqual({
      offers: ['jelly'],
      because: { mango: { kind: 'given', on: '2026-01-02', reaction: 'left' } },
    })
  })

  test('is known by its name where somebody typed it by hand, in either language', () => {
    const words = [given(null, { text: ' MANGO Dish ' }), given(null, { text: 'jelly 菜' })]
    expect(plan([dish('mango'), dish('jelly'), dish('almond')], [], words).offers).toEqual(['almond'])
    // A dish of the menu whose words somebody changed is still that dish; words alone that are not its name are not.
    expect(plan([dish('mango')], [], [given(null, { text: 'mango' })]).offers).toEqual(['mango'])
  })

  test('harms nobody at the table: one guest’s allergy binds the meal of all', () => {
    const table = [allergic('Mr Yu', 'egg'), allergic('Li Wen', 'nuts', 'milk')]
    expect(plan([dish('custard', ['milk', 'egg']), dish('cookie', ['nuts']), dish('jelly')], table)).toEqual({
      offers: ['jelly'],
      because: {
        custard: { kind: 'holds', allergen: 'egg', guest: 'Mr Yu' },
        cookie: { kind: 'holds', allergen: 'nuts', guest: 'Li Wen' },
      },
    })
  })

  test('nobody has described is offered to nobody who must be careful, and to everybody else', () => {
    expect(plan([dish('mystery', null)]).offers).toEqual(['mystery'])
    expect(plan([dish('mystery', null)], [allergic('Mr Yu', 'egg')]).because).toEqual({
      mystery: { kind: 'dish-unknown' },
    })
  })

  test('is not offered at all beside an allergy nobody can check for; what is known to harm is named first', () => {
    const kiwi = { guest: 'Ann', what: 'kiwi', allergens: null, edible: true }
    const unknown = { kind: 'allergy-unknown', what: 'kiwi', guest: 'Ann' }
    expect(plan([dish('jelly'), dish('mystery', null)], [kiwi]).because).toEqual({
      jelly: unknown,
      mystery: unknown,
    })
    expect(plan([dish('custard', ['egg'])], [kiwi, allergic('Mr Yu', 'egg')]).because).toEqual({
      custard: { kind: 'holds', allergen: 'egg', guest: 'Mr Yu' },
    })
  })

  test('is no matter for penicillin or feathers', () => {
    const penicillin = { guest: 'Ann', what: 'penicillin', allergens: null, edible: false }
    expect(plan([dish('jelly'), dish('mystery', null)], [penicillin]).offers).toEqual(['jelly', 'mystery'])
  })
})

describe('for any table and any menu', () => {
  const allergens = fc.subarray([...ALLERGENS])
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const menu = fc.uniqueArray(
    fc.record({ id: ids, allergens: fc.option(allergens) }).map(({ id, allergens }) => dish(id, allergens)),
    { selector: ({ id }) => id },
  )
  const table = fc.array(
    fc.record({
      guest: fc.constantFrom('Yu', 'Li', 'Ann'),
      what: fc.string(),
      allergens: fc.option(allergens),
      edible: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  const before = fc.array(
    fc.oneof(
      ids.map(id => given(id)),
      ids.map(id => given(null, { text: `${id} DISH ` })),
    ),
    { maxLength: 4 },
  )

  test('an offer shares no allergen with anybody there, was never given, and every dish is either offered or ruled out', () => {
    fc.assert(
      fc.property(menu, table, before, (dishes, atTable, had) => {
        const { offers, ruledOut } = complimentaryFor(dishes, atTable, had)
        expect([...offers, ...ruledOut.map(one => one.dish)].toSorted(byId)).toEqual(dishes.toSorted(byId))
        for (const offer of offers) {
          expect(had.some(({ dishId, text }) => dishId === offer.id || text.startsWith(`${offer.id} `))).toBe(
            false,
          )
          for (const { allergens } of atTable) {
            expect(allergens?.some(one => offer.allergens?.includes(one)) ?? false).toBe(false)
          }
          const isSomebodyCareful = atTable.some(({ edible, allergens }) => edible || allergens?.length)
          if (isSomebodyCareful) expect(offer.allergens).not.toBeNull()
        }
      }),
    )
  })

  test('one more guest at the table never brings an offer back', () => {
    fc.assert(
      fc.property(menu, table, table, before, (dishes, few, more, had) => {
        const alone = complimentaryFor(dishes, few, had).offers
        const together = complimentaryFor(dishes, [...few, ...more], had).offers
        expect(alone).toEqual(expect.arrayContaining(together))
      }),
    )
  })
})

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
