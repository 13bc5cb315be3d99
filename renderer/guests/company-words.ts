import type { PartyRole } from '../../shared/contract/party-role.ts'
import type { LinkKind } from '../../shared/contract/people.ts'
import { both } from '../words/language.ts'

/** Who is here with a guest, and who belongs to them. */
export const companyWords = both({
  en: {
    hereWith: 'Here with',
    role: { main: '', sharer: 'shares the room', accompanying: 'comes along', child: 'child' } as Record<
      PartyRole,
      string
    >,
    link: {
      spouse: 'spouse',
      child: 'child',
      parent: 'mother or father',
      colleague: 'colleague',
      assistant: 'assistant',
      companion: 'companion',
    } as Record<LinkKind, string>,
    belongs: 'Known with',
    aside: (text: string) => ` (${text})`,
  },
  zh: {
    hereWith: '同行',
    role: { main: '', sharer: '同住', accompanying: '同来', child: '孩子' },
    link: {
      spouse: '爱人',
      child: '子女',
      parent: '父母',
      colleague: '同事',
      assistant: '助理',
      companion: '同伴',
    },
    belongs: '相识',
    aside: text => `（${text}）`,
  },
})
