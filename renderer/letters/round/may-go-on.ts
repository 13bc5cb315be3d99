import type { LetterRow } from '../../../shared/contract/letters.ts'

/** Whether nothing became known since that keeps a letter back. */
export const mayGoOn = ({ suppressed, call }: LetterRow): boolean => suppressed.length === 0 && call === null
