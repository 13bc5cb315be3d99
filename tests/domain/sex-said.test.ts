import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sexSaid } from '../../shared/domain/search/sex-said.ts'

it('a title said with a name tells whether a man or a woman is meant', () => {
  const men = [
    'mr li',
    'Li Mr',
    'LI/WEI MR',
    'ＭＲ　ＬＩ',
    'Herr Müller',
    'г-н Иванов',
    'นายสมชาย',
    'السيد محمد',
  ]
  const women = ['Ms Wang', 'LI/WEI MS', 'Frau Dr. Müller', 'Señora García', 'госпожа Иванова', 'นางสาวสมหญิง']
  const chineseMen = ['李先生', '李 先生', '来自上海的于先生', 'lixiansheng', 'li xiansheng']
  const chineseWomen = ['李女士', '王太太', '陳小姐', 'wang nvshi', 'wangnüshi', 'wang nyushi', 'Li Xiaojie']
  for (const query of [...men, ...chineseMen]) expect([query, sexSaid(query)]).toEqual([query, 'm'])
  for (const query of [...women, ...chineseWomen]) expect([query, sexSaid(query)]).toEqual([query, 'f'])
})

it('it tells so with a room, a year or a city beside it', () => {
  for (const query of [
    'mr li 0817',
    'Mr Li 2023',
    '于先生 5678',
    '于先生 上海',
    '上海 于先生',
    'yu xiansheng 5678',
  ])
    expect([query, sexSaid(query)]).toEqual([query, 'm'])
  expect(sexSaid('李小姐 2023年')).toBe('f')
})

it('nothing is told by a name alone, a title alone or the titles of two', () => {
  const neither = [
    'li',
    'John Smith',
    'Dr. Li',
    '李教授',
    'Mr',
    '先生',
    'xiansheng',
    'khun somchai',
    'misses',
    '',
  ]
  const both = ['Mr and Mrs Li', 'mr & mrs li', 'Herr und Frau Müller', '李先生太太', '李先生 王女士']
  for (const query of [...neither, ...both]) expect([query, sexSaid(query)]).toEqual([query, null])
})

it('any text may be asked about', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      expect(['m', 'f', null]).toContain(sexSaid(text))
    }),
  )
})
