import type { VisitSeen } from '../../../shared/domain/dining/usual.ts'
import { table } from '../figures.ts'
import { type Trial, trials } from './guests.ts'
import { type Claim, count, judge, reach } from './judge.ts'
import { mixes } from './mixes.ts'
import { ours, oursSaying, peers, type Word } from './peers.ts'
import { looser, PASTS, PROFILES } from './profiles.ts'

// npm run bench:usual: what the usual says of invented guests at the door, and what they then do.
const GUESTS = 40_000
/** The figures of usual.ts were chosen on the first; the second was looked at afterwards. */
const SEEDS = [
  { name: 'tuned on', seed: 1 },
  { name: 'held out', seed: 2026 },
]
const began = performance.now()
const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const cameTrue = (claims: readonly Claim[]) => {
  const { said, came } = count(claims)
  return said > 0 ? percent(came / said) : '–'
}

const heldOut = [...trials(GUESTS, 2026)]
console.log(
  `${GUESTS.toLocaleString('en')} guests a seed; their last visit is held out. Seat: the one made for.`,
)

table(
  [
    'kind of guest',
    'share',
    'makes for the seat',
    'orders what is always had',
    'judged (held out)',
    'usual seat true',
  ],
  PROFILES.map(({ name, share, seat, core }, at) => {
    const claims = judge(
      ours,
      heldOut.filter(({ profile }) => profile === at),
    ).claims
    const usual = claims.filter(({ of, word }) => of === 'seat' && word === 'usual')
    const range = ([from, to]: readonly [number, number]) => `${from}-${to}`
    const known = name.startsWith('anywhere')
    return [
      ...[name, percent(share), known ? '–' : range(seat), known ? '–' : range(core)],
      ...[heldOut.filter(({ profile }) => profile === at).length, cameTrue(usual)],
    ]
  }),
)

table(
  [
    'held out',
    'seat right',
    'items recalled',
    'items offered that came',
    'order exact',
    'guests with a seat at nine in ten',
  ],
  [ours, oursSaying('ours, without "often also"', ['usual', 'often', 'last-time']), ...peers].map(peer => {
    const verdict = judge(peer, heldOut)
    const { guests, seats, ordered, offered, met, exact } = verdict
    return [
      ...[peer.name, percent(seats / guests), percent(met / ordered), percent(met / offered)],
      ...[percent(exact / guests), percent(reach(verdict, 0.9))],
    ]
  }),
)

const shown: readonly { name: string; words: readonly Word[] }[] = [
  { name: 'the usual alone', words: ['usual'] },
  { name: 'the usual, and "often also" beside it', words: ['usual', 'often also'] },
  { name: 'these, and "often" where nothing is usual', words: ['usual', 'often also', 'often'] },
  {
    name: 'these, and "last time" where nothing is often',
    words: ['usual', 'often also', 'often', 'last-time'],
  },
]
table(
  ['dishes shown (held out)', 'guests', 'items a guest', 'items recalled', 'items shown that came'],
  shown.map(({ name, words }) => {
    const peer = oursSaying(name, words)
    const { guests, ordered, offered, met } = judge(peer, heldOut)
    const told = heldOut.filter(trial => peer.guess(trial).items.length > 0).length
    return [
      ...[name, percent(told / guests), (offered / told).toFixed(2)],
      ...[percent(met / ordered), percent(met / offered)],
    ]
  }),
)

const verdicts = SEEDS.map(({ name, seed }) => ({
  name,
  ...judge(ours, seed === 2026 ? heldOut : trials(GUESTS, seed)),
}))
const words: readonly Word[] = ['usual', 'often', 'often also', 'last-time']
const kinds = ['seat', 'item'] as const
table(
  ['what is said', 'of', ...verdicts.flatMap(({ name }) => [`claims (${name})`, 'came true'])],
  kinds.flatMap(kind =>
    words
      .filter(said => kind === 'item' || said !== 'often also')
      .map(said => [
        ...[said, kind],
        ...verdicts.flatMap(({ claims }) => {
          const found = claims.filter(({ of, word }) => of === kind && word === said)
          return [found.length, cameTrue(found)]
        }),
      ]),
  ),
)
console.log(
  '\n"often also" stands beside a usual order. "last-time" tells what happened and promises nothing; its figure is how often it would have been right.',
)

const bands = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8]
table(
  ['confidence (held out)', 'seat claims', 'came true', 'item claims', 'came true'],
  bands.map((from, at) => {
    const to = bands[at + 1] ?? 1
    return [
      `${from}-${to}`,
      ...kinds.flatMap(kind => {
        const found = (verdicts[1]?.claims ?? []).filter(
          ({ of, confidence }) => of === kind && confidence >= from && (confidence < to || to === 1),
        )
        return [found.length, cameTrue(found)]
      }),
    ]
  }),
)

table(
  [
    'visits behind (held out)',
    'guests',
    'told "your usual seat"',
    'true',
    'told "the usual order"',
    'its items true',
  ],
  [
    ...PASTS.map((past, at) => ({
      name: past.visits.join('-'),
      of: heldOut.filter(trial => trial.past === at),
    })),
    { name: 'all', of: heldOut },
  ].map(({ name, of }) => {
    const usual = (kind: Claim['of']) =>
      judge(ours, of).claims.filter(claim => claim.of === kind && claim.word === 'usual')
    const orders = of.filter(trial => ours.guess(trial).items.some(({ word }) => word === 'usual')).length
    return [
      ...[name, of.length, percent(usual('seat').length / of.length), cameTrue(usual('seat'))],
      ...[percent(orders / of.length), cameTrue(usual('item'))],
    ]
  }),
)

// Newest first: ● the seat, or the dish, was had; ○ another.
const patterns = ['●', '●●', '●●●', '●●○', '●○●', '○●●', '●●●●', '●●●○', '●●○●', '●○●●', '○●●●']
const ofFive = ['●●●●●', '●●●●○', '●●●○●', '●●○●●', '●○●●●', '○●●●●', '●●●○○', '●●○●○', '●●○○○']
const seen = patternsOf(heldOut)
table(
  [
    'last visits, newest first (held out)',
    'said of the seat',
    'claims',
    'true',
    'said of a dish',
    'claims',
    'true',
  ],
  [...patterns, ...ofFive].map(pattern => [
    pattern,
    ...kinds.flatMap(kind => {
      const found = seen.filter(claim => claim.of === kind && claim.pattern === pattern)
      const said = found.map(({ word }) => (word === 'often also' ? 'often' : word))
      return [[...new Set(said)].join(', ') || '–', found.length, cameTrue(found)]
    }),
  ]),
)

table(
  ['"usual" if the house is otherwise', ...verdicts.flatMap(({ name }) => [`seat (${name})`, 'items'])],
  sensitivity(),
)

table(
  ['"usual" in looser houses', 'seat', 'true', 'items true'],
  [1, 1.5, 2, 3].map(by => {
    const { guests, claims } = judge(ours, trials(GUESTS / 2, 7, looser(by)))
    const usual = (kind: Claim['of']) => claims.filter(({ of, word }) => of === kind && word === 'usual')
    const name = by === 1 ? 'as above, a third seed' : `one is unfaithful ${by} times as often`
    return [
      name,
      `${percent(usual('seat').length / guests)} of guests`,
      cameTrue(usual('seat')),
      cameTrue(usual('item')),
    ]
  }),
)
console.log(`\n${((performance.now() - began) / 1000).toFixed(1)} s`)

function sensitivity(): string[][] {
  const found = verdicts.flatMap(({ claims }) =>
    kinds.map(kind => {
      const usual = claims.filter(({ of, word }) => of === kind && word === 'usual')
      const { one, worstOfTwo, allAgainst } = mixes(usual)
      return { as: cameTrue(usual), one, worstOfTwo, allAgainst }
    }),
  )
  const [first] = found
  const rows = (first?.one ?? [])
    .slice(0, 6)
    .map(({ who }) => [
      who,
      ...found.map(({ one }) => percent(one.find(mix => mix.who === who)?.came ?? Number.NaN)),
    ])
  return [
    ['as guessed', ...found.map(({ as }) => as)],
    ...rows,
    ['the worst single one', ...found.map(({ one }) => percent(one[0]?.came ?? Number.NaN))],
    ['the worst two together', ...found.map(({ worstOfTwo }) => percent(worstOfTwo.came))],
    ['every kind at once, against us', ...found.map(({ allAgainst }) => percent(allAgainst.came))],
  ]
}

function patternsOf(all: readonly Trial[]): (Claim & { pattern: string })[] {
  return all.flatMap(trial => {
    const { seat, items } = ours.guess(trial)
    const who = { profile: trial.profile, past: trial.past }
    const newestFirst = trial.visits.toReversed()
    const draw = (says: (visit: VisitSeen) => boolean, had: (visit: VisitSeen) => boolean) =>
      newestFirst
        .filter(says)
        .slice(0, 5)
        .map(visit => (had(visit) ? '●' : '○'))
        .join('')
    const ofSeat = seat
      ? [
          {
            ...{ of: 'seat' as const, ...seat, ...who, came: seat.value === trial.next.seatId },
            pattern: draw(
              ({ seatId }) => seatId !== null,
              ({ seatId }) => seatId === seat.value,
            ),
          },
        ]
      : []
    const ofItems = items.map(item => ({
      ...{ of: 'item' as const, ...item, ...who, came: trial.next.items.has(item.value) },
      pattern: draw(
        visit => visit.items.length > 0,
        visit => visit.items.some(({ itemId }) => itemId === item.value),
      ),
    }))
    return [...ofSeat, ...ofItems]
  })
}
