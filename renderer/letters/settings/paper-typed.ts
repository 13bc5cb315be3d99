import type { Both } from '../../../shared/contract/base.ts'
import type { Letterhead } from '../../../shared/contract/letters.ts'
import { plain } from '../../ui/keys.ts'
import type { Part } from './use-part.ts'

/** A letterhead being written; an address is its lines, one below the other. */
export type TypedPaper = Omit<Letterhead, 'address'> & { address: Both }

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

export const isBoth = ({ zh, en }: Both): boolean => zh.trim() !== '' && en.trim() !== ''

/** Whether it fits the head of a letter. */
export function isAddress(typed: string): boolean {
  const lines = linesOf(typed)
  return lines.length <= 4 && lines.every(line => line.length <= 120)
}

/** The letterhead as far as it is typed, for its picture. */
export function pictured(form: TypedPaper): Letterhead {
  return { ...form, address: { zh: linesOf(form.address.zh), en: linesOf(form.address.en) } }
}

/** The house's paper as a part of the settings. */
export const paperPart: Part<Letterhead, TypedPaper> = {
  name: 'paper',
  of: ({ letterhead }) => letterhead,
  into: letterhead => ({ letterhead }),
  formOf: ({ address, ...head }) => ({
    ...head,
    address: { zh: address.zh.join('\n'), en: address.en.join('\n') },
  }),
  read: form => {
    const { name, signer, signerTitle, address, country } = form
    const isSound =
      [name, signer, signerTitle].every(isBoth) &&
      isAddress(address.zh) &&
      isAddress(address.en) &&
      country !== ''
    if (!isSound) return null
    const trimmed = ({ zh, en }: Both) => ({ zh: zh.trim(), en: en.trim() })
    return {
      ...pictured(form),
      name: trimmed(name),
      signer: trimmed(signer),
      signerTitle: trimmed(signerTitle),
      postcode: plain(form.postcode),
      phone: plain(form.phone),
      web: plain(form.web),
      email: plain(form.email),
    }
  },
}
