import { eastAsianSurnameIndex, isEastAsianSurname } from './east-asian-order.ts'
import { mononym, type NameParts, twoParts } from './guest-name.ts'
import { plainLetters } from './plain-letters.ts'

const PARTICLES = new Set(
  'van von der den de del della dello di da dos das du des la las los el al zu zur zum ter ten af av bin bint binti ibn st san santa vander vom'.split(
    ' ',
  ),
)
/** Particles that are names too, and count only when written small: Ben, Lo, Do, Le. */
const SMALL_PARTICLES = new Set('ben lo do e y le op in t'.split(' '))

/** First surnames of Spain and Spanish America; none that is also a given name or chiefly Portuguese (Martín, Silva, Santos). */
const SPANISH = new Set(
  `garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez jimenez ruiz hernandez diaz moreno munoz alvarez romero gutierrez
navarro torres dominguez vazquez gil serrano molina suarez ortega delgado castro ortiz marin sanz iglesias nunez medina garrido cortes castillo
guerrero lozano cano prieto mendez calvo gallego vidal herrera pena flores cabrera campos vega fuentes carrasco aguilar reyes
caballero nieto montero hidalgo gimenez ibanez ferrer duran benitez herrero arias carmona crespo pastor soto saez velasco
moya soler parra bravo rojas gallardo ramirez vargas ramos salazar guzman rivera chavez espinoza espinosa contreras mendoza quispe mamani
acosta figueroa maldonado valdez juarez avila morales ibarra zapata cardenas rubio bustamante`.split(/\s+/),
)
const PORTUGUESE = new Set(
  `silva santos oliveira pereira ferreira costa sousa souza rodrigues almeida carvalho gomes lopes marques fernandes goncalves alves ribeiro pinto
teixeira moreira correia mendes nunes soares vieira monteiro cardoso rocha neves coelho cunha pires reis simoes matos fonseca machado araujo lima`.split(
    /\s+/,
  ),
)
/** 'María del Carmen' is one given name. */
const AFTER_MARIA =
  /^de(?:l| la| los)? (?:carmen|pilar|mar|rosario|luz|angeles|dolores|rocio|lourdes|fatima|jesus|guadalupe)$/

const VIETNAMESE = new Set(
  'nguyen tran pham huynh phan bui ngo duong truong hoang vu vo dinh trinh doan luu'.split(' '),
)
const VIETNAMESE_SHORT = new Set('le do dang ho ly lam mai cao luong ha to ta'.split(' '))
const VIETNAMESE_MIDDLE = new Set(['thi', 'van'])

const HUNGARIAN = new Set(
  'nagy kovacs toth szabo horvath varga molnar nemeth farkas balogh takacs juhasz meszaros olah racz fekete szilagyi torok gulyas'.split(
    ' ',
  ),
)

/** Visas need two names: FNU and LNU stand for a first or last one that does not exist, and so do a point and a dash. */
const PLACEHOLDER = /^(?:fnu|lnu|xxx+|unknown|[^\p{L}\p{N}]*)$/iu

/** The parts of a name written in Latin letters as one run of words, titles already off. */
export function latinParts(text: string): NameParts {
  const words = realWords(text)
  const [first = '', second] = words
  if (second === undefined) return mononym(first)
  if (words.length === 2 && first === second) return mononym(first)
  const plain = words.map(hyphenated)
  const capitals = capitalsIndex(words, plain)
  if (capitals) return capitals
  if (isVietnamese(text)) return twoParts('family-first', first, words.at(-1) ?? '')
  const index = eastAsianSurnameIndex(plain)
  if (index !== null) {
    const order = index === words.length - 1 ? 'given-first' : 'family-first'
    return twoParts(order, words[index] ?? '', words.toSpliced(index, 1).join(' '))
  }
  if (words.length === 2 && HUNGARIAN.has(plain[0] ?? '') && !HUNGARIAN.has(plain[1] ?? '')) {
    return twoParts('family-first', first, second)
  }
  return givenFirst(words)
}

/** The parts of a name given as 'family, given' or FAMILY/GIVEN. The record's order says nothing of the bearer's. */
export function latinInverted(family: string, given: string): NameParts {
  const surname = realWords(family)
  const forename = realWords(given)
  if (surname.length === 0 || forename.length === 0) return mononym([...surname, ...forename].join(' '))
  if (surname.join() === forename.join()) return mononym(surname.join(' '))
  const together = [...surname, ...forename]
  const plain = together.map(hyphenated)
  const familyFirst =
    eastAsianSurnameIndex(plain) === 0 || HUNGARIAN.has(plain[0] ?? '') || isVietnamese(together.join(' '))
  const groups = withParticles(surname)
  const [one = '', two = ''] = groups
  const double = groups.length === 2 && isSpanish(one)
  return twoParts(
    familyFirst ? 'family-first' : 'given-first',
    double ? one : surname.join(' '),
    forename.join(' '),
    double ? two : '',
  )
}

/** Words with their particles: ['van der Berg'], ['de la Fuente', 'Gómez']. The last word is never a particle. */
function withParticles(words: readonly string[]): string[] {
  const groups: string[] = []
  let particles: string[] = []
  for (const [index, word] of words.entries()) {
    if (index < words.length - 1 && isParticle(word)) particles.push(word)
    else {
      groups.push([...particles, word].join(' '))
      particles = []
    }
  }
  return groups
}

function givenFirst(words: readonly string[]): NameParts {
  const [first = '', ...others] = words
  // 'van der Berg' alone is a surname; 'Van Morrison' and 'Al Gore' are not.
  if (isParticle(first) && first === first.toLowerCase()) {
    const groups = withParticles(words)
    if (groups.length === 1) return twoParts('given-first', groups.join(' '), '')
  }
  const groups = [first, ...withParticles(others)]
  const last = groups.pop() ?? ''
  const before = groups.at(-1) ?? ''
  // The Portuguese have two surnames as well, and go by the last.
  if (groups.length > 1 && isSpanish(before) && !PORTUGUESE.has(plainLetters(last))) {
    groups.pop()
    return twoParts('given-first', before, groups.join(' '), last)
  }
  return twoParts('given-first', last, groups.join(' '))
}

function isParticle(word: string): boolean {
  const plain = plainLetters(word)
  return PARTICLES.has(plain) || (SMALL_PARTICLES.has(plain) && word === word.toLowerCase())
}

function isSpanish(group: string): boolean {
  const plain = plainLetters(group)
  if (/^(?:de|del) /.test(plain)) return !AFTER_MARIA.test(plain)
  return plain.split(' ').some(word => SPANISH.has(word))
}

/** Whether a name in Latin letters, family first, is Vietnamese: by its surname, its Thị or Văn, or its diacritics. */
export function isVietnamese(text: string): boolean {
  const [first = '', second = ''] = plainLetters(text).split(' ')
  if (VIETNAMESE.has(first)) return true
  if (!VIETNAMESE_SHORT.has(first)) return false
  return VIETNAMESE_MIDDLE.has(second) || /[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(text)
}

/** French, Hungarian and airline forms write the surname in capitals beside a name that is not: 'YU Jianguo', 'Ana GARCÍA LÓPEZ'. */
function capitalsIndex(words: readonly string[], plain: readonly string[]): NameParts | null {
  const isCapital = words.map((word, i) => /^[\p{Lu}'’-]+$/u.test(word) && isSurnameSized(plain[i] ?? ''))
  const family = words.filter((_, i) => isCapital[i])
  const given = words.filter((_, i) => !isCapital[i])
  if (family.length === 0 || given.length === 0 || given.every(word => isParticle(word))) return null
  const start = isCapital.indexOf(true)
  if (isCapital.lastIndexOf(true) - start >= family.length) return null
  if (start > 0 && start + family.length < words.length) return null
  return latinInverted(family.join(' '), given.join(' '))
}

function isSurnameSized(plain: string): boolean {
  return plain.length > 2 || PARTICLES.has(plain) || isEastAsianSurname(plain)
}

function hyphenated(word: string): string {
  return word.split('-').map(plainLetters).filter(Boolean).join('-')
}

function realWords(text: string): string[] {
  return text.split(' ').filter(word => word !== '' && !PLACEHOLDER.test(word))
}
