import { expect, it } from 'vitest'
import { arrivingRows } from '../../renderer/stays/desk-rows.ts'
import { GuestId, StayId } from '../../shared/contract/base.ts'
import type { GuestBrief } from '../../shared/contract/guest-brief.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { brief } from './people.ts'

const idOf = (kind: 1 | 2, at: number) =>
  `0198c0de-0000-7000-8000-0000000${kind}${String(at).padStart(4, '0')}`

const staysOf = (guests: readonly GuestBrief[]): StayRow[] =>
  guests.map((guest, at) => ({
    stayId: StayId.parse(idOf(1, at)),
    guest: { ...guest, id: GuestId.parse(idOf(2, at)) },
    room: null,
    floor: null,
    arrive: '2026-11-09',
    depart: '2026-11-11',
    ordinal: 1,
    lastStay: null,
    allergy: false,
    adults: 1,
    children: 0,
    role: 'main',
    mainStayId: null,
    with: [],
    unconfirmed: 0,
    birthday: null,
  }))

const called = (name: string, en: string, more: Partial<GuestBrief> = {}) =>
  brief(name, { address: { zh: name, en }, ...more })

it('lists who is to come by how they are called, Latin letters and Chinese between one another', () => {
  const guests = [
    called('Émile Zola', 'Mr Zola'),
    called('于建国', 'Mr Yu', { otherName: 'YU Jianguo' }),
    called('渡邊 真由美', '渡邊様', { otherName: 'ワタナベ マユミ' }),
    called('田中 健司', '田中様', { sayIt: { text: 'Tanaka Kenji', sure: true } }),
    called('盖春华', '盖春华', { sayIt: { text: '姓盖，读 Gě', sure: true } }),
    called('Siobhán O’Neill', 'Ms O’Neill'),
    called('王伟', 'Mr Wang'),
    called('Wei Zhang', 'Wei Zhang'),
    called('Łukasz Wójcik', 'Mr Wójcik'),
    called('สมชาย ใจดี', 'Khun สมชาย', { otherName: 'Somchai Jaidee' }),
    called('Ana Beatriz Ferreira', 'Ms Ferreira'),
  ]
  const names = arrivingRows(staysOf(guests), []).map(row => row.kind === 'stay' && row.stay.guest.name)
  expect(names).toEqual([
    'Ana Beatriz Ferreira',
    '盖春华',
    'Siobhán O’Neill',
    'สมชาย ใจดี',
    '田中 健司',
    '王伟',
    '渡邊 真由美',
    'Wei Zhang',
    'Łukasz Wójcik',
    '于建国',
    'Émile Zola',
  ])
})

it('lists two of one name by the whole of it, and whom nobody can read last', () => {
  const guests = [
    called('محمد', 'محمد'),
    called('王伟', 'Mr Wang', { otherName: 'WANG Wei' }),
    called('王安', 'Ms Wang', { otherName: 'WANG An' }),
    called('Zoe Zwart', 'Ms Zwart'),
  ]
  const names = arrivingRows(staysOf(guests), []).map(row => row.kind === 'stay' && row.stay.guest.name)
  expect(names).toEqual(['王安', '王伟', 'Zoe Zwart', 'محمد'])
})
