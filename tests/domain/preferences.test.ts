import { expect, it } from 'vitest'
import {
  CATALOGUE,
  matchWish,
  suggestWishes,
  wishKey,
  wishOf,
} from '../../shared/domain/preferences/catalogue.ts'

it('has each code and each way of saying once', () => {
  expect(new Set(CATALOGUE.map(({ code }) => code)).size).toBe(CATALOGUE.length)
  for (const wish of CATALOGUE)
    for (const way of [wish.name.zh, wish.name.en, ...wish.also])
      expect(matchWish(way)?.code, `${way} of ${wish.code}`).toBe(wish.code)
})

it('says every offer in both languages as whole sentences, with its sound', () => {
  for (const { code, offer } of CATALOGUE) {
    if (!offer) continue
    expect(offer.zh, code).toMatch(/[。？]$/)
    expect(offer.en, code).toMatch(/^[A-Z].*[.?]$/)
    expect(offer.sound, code).toMatch(/^[\p{Lu}].*[.?]$/u)
    expect(offer.sound, code).not.toMatch(/\p{Script=Han}/u)
  }
})

it.each([
  ['Hot Tea', 'hot-tea-on-arrival'],
  ['  ｈｉｇｈ  ｆｌｏｏｒ ', 'high-floor'],
  ['喜欢靠窗', 'window-seat'],
  ['空调24度', 'room-at-24'],
  ['likes football', 'football'],
  ['No coriander!', 'no-coriander'],
])('“%s” is %s', (text, code) => {
  expect(matchWish(text)?.code).toBe(code)
})

it('leaves to somebody what is their own', () => {
  for (const text of ['hot tea with lemon', 'high', 'the good pillow', '茶', '', '   ', '？'])
    expect(matchWish(text), text).toBeNull()
})

it('takes two ways of saying it for the same, and somebody’s own words by themselves', () => {
  expect(wishKey('tea on arrival')).toBe(wishKey('热茶'))
  expect(wishKey('Mum’s old slippers')).toBe(wishKey('mums  OLD slippers'))
  expect(wishKey('slippers')).not.toBe(wishKey('slipper'))
})

it('offers from the first word, the likeliest first', () => {
  expect(suggestWishes('high', 'en', 5)[0]?.code).toBe('high-floor')
  expect(suggestWishes('热茶', 'zh', 5)[0]?.code).toBe('hot-tea-on-arrival')
  expect(suggestWishes('pillow', 'en', 3)).toHaveLength(3)
  for (const wish of suggestWishes('枕', 'zh', 9)) expect(wish.group).toBe('sleep')
  expect(suggestWishes('', 'en', 5)).toEqual([])
  expect(suggestWishes('qqq', 'en', 5)).toEqual([])
})

it('knows nothing of a code that is not there', () => {
  expect(wishOf('no-such-wish')).toBeNull()
  expect(wishOf(null)).toBeNull()
})
