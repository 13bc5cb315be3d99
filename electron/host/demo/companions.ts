import type { PartyRole } from '../../../shared/contract/party-role.ts'
import type { LinkKind } from '../../../shared/contract/people.ts'
import { who } from './cast.ts'
import type { CastMember } from './guest.ts'

/** Somebody who comes along, thought out by hand. */
export type CompanionInCast = {
  member: CastMember
  role: Exclude<PartyRole, 'main'>
  /** In the stay of now, in the one before it, or in both. */
  came: readonly ('now' | 'before')[]
  /** What they are to the guest, where the house was told; and whether it may be mentioned when they are not here. */
  link: { kind: LinkKind; mayMention: boolean } | null
}

/** Who comes, or once came, with somebody of the cast: by the name of that guest. */
export const COMPANIONS: Readonly<Record<string, readonly CompanionInCast[]>> = {
  '田中 健司': [
    {
      member: who('田中 美代子', 'f ja JP', { otherName: 'タナカ ミヨコ', city: '大阪' }),
      role: 'sharer',
      came: ['before', 'now'],
      link: { kind: 'spouse', mayMention: true },
    },
  ],
  陳志明: [
    {
      member: who('李慧儀', 'f zh-HK HK', { otherName: 'LEE Wai Yee', city: '香港' }),
      role: 'sharer',
      came: ['before', 'now'],
      link: { kind: 'spouse', mayMention: true },
    },
    {
      // Whatever is set on that table must be safe for her.
      member: who('陳樂兒', 'f zh-HK HK', {
        otherName: 'CHAN Lok Yi',
        addressZh: '樂兒小朋友',
        addressEn: 'Lok Yi',
        allergy: 'peanutTraces',
      }),
      role: 'child',
      came: ['now'],
      link: { kind: 'child', mayMention: true },
    },
  ],
  'María José García López': [
    {
      member: who('Diego Ruiz Ortega', 'm es ES', { allergy: 'milk' }),
      role: 'sharer',
      came: ['now'],
      link: { kind: 'spouse', mayMention: true },
    },
    {
      member: who('Lucía Ruiz García', 'f es ES', {
        addressZh: '露西亚小朋友',
        addressEn: 'Lucía',
        allergy: 'egg',
      }),
      role: 'child',
      came: ['now'],
      link: { kind: 'child', mayMention: true },
    },
  ],
  'Siobhán O’Neill': [
    {
      member: who('Declan O’Neill', 'm en-IE IE'),
      role: 'sharer',
      came: ['before', 'now'],
      link: { kind: 'spouse', mayMention: true },
    },
  ],
  // Two colleagues and two beds.
  王伟: [
    {
      member: who('郑开来', 'm zh-CN CN', { company: '云岫仪器', city: '上海', allergy: 'shellfish' }),
      role: 'sharer',
      came: ['now'],
      link: { kind: 'colleague', mayMention: true },
    },
  ],
  'Marc Van den Broeck': [
    { member: who('Femke Claes', 'f nl BE'), role: 'sharer', came: ['now'], link: null },
  ],
  // At home this time, and asked after with pleasure.
  欧阳思远: [
    {
      member: who('徐静之', 'f zh-CN CN', { otherName: 'XU Jingzhi', city: '北京' }),
      role: 'sharer',
      came: ['before'],
      link: { kind: 'spouse', mayMention: true },
    },
  ],
  'Prof. Dr. Henrike von der Heyde': [
    {
      member: who('Jonas Albrecht', 'm de DE', { city: 'Göttingen' }),
      role: 'accompanying',
      came: ['before'],
      link: { kind: 'assistant', mayMention: true },
    },
  ],
  // Came with somebody last time. That is nobody's business this time.
  'Isabelle Moreau': [
    { member: who('Étienne Roux', 'm fr FR'), role: 'sharer', came: ['before'], link: null },
  ],
  沈慕青: [
    {
      member: who('顾言', 'f zh-CN CN'),
      role: 'sharer',
      came: ['before'],
      link: { kind: 'companion', mayMention: false },
    },
  ],
}
