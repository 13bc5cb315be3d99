/** A code as it was meant: full-width letters made plain, and the letters the alphabet of codes leaves out read as digits. */
const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')

export const sameCode = (typed: string, code: string): boolean => plainCode(typed) === plainCode(code)

/** What was typed of a code in groups of four, to compare with the paper. */
export const inGroups = (typed: string): string => plainCode(typed).replace(/(.{4})(?=.)/g, '$1-')
