import { readCountry } from '../intake/countries.ts'
import { remembered } from './remembered.ts'

/** ISO 3166 country and what its people are called in English, where no country's own name says it; _ is a space. */
const PEOPLE = `
AE emirati|AF afghan|AR argentine argentinian|AT austrian|AU australian aussie|BD bangladeshi|BE belgian|BG bulgarian|BN bruneian|BR brazilian|CA canadian|CH swiss|CL chilean|CN chinese|CO colombian
CZ czech|DE german|DK danish dane|EE estonian|EG egyptian|ES spanish spaniard|FI finnish finn|FR french|GB british english scottish welsh|GR greek|HK hongkonger hong_konger 香港 港|HR croatian croat|HU hungarian|ID indonesian
IE irish|IL israeli|IN indian|IQ iraqi|IR iranian persian|IS icelandic|IT italian|JO jordanian|JP japanese|KE kenyan|KH cambodian|KR korean south_korean|KW kuwaiti|KZ kazakh|LA laotian|LB lebanese|LK sri_lankan|LT lithuanian|LV latvian
MA moroccan|MM burmese|MN mongolian|MO macanese 澳门|MX mexican|MY malaysian|NG nigerian|NL dutch|NO norwegian|NP nepali nepalese|NZ kiwi new_zealander|OM omani|PE peruvian|PH filipino filipina philippine|PK pakistani
PL polish|PT portuguese|QA qatari|RO romanian|RS serbian serb|RU russian|SA saudi saudi_arabian|SE swedish swede|SG singaporean|SI slovenian|SK slovak|TH thai|TN tunisian|TR turkish|TW taiwanese 台湾|UA ukrainian|US american
UZ uzbek|VE venezuelan|VN vietnamese|ZA south_african`

const byPeople = new Map(
  PEOPLE.trim()
    .split(/[|\n]/)
    .flatMap(entry => {
      const [code = '', ...names] = entry.trim().split(' ')
      return names.map(name => [name.replace('_', ' '), code] as const)
    }),
)

/** Codes people use as names; other codes are words and surnames: Li, My, Chn. */
const CODES_SAID = new Set(['uk', 'usa', 'uae', 'prc'])

/** The country a word, or a few, name as a country or as where somebody is from: Japan, Japanese, 日本, 日本人; null for others. */
export const countryCalled = remembered((said: string): string | null => {
  const name = said.toLowerCase().replace(/(?<=\p{Script=Han}{2})人$/u, '')
  const code = byPeople.get(name)
  if (code) return code
  const isName = name.length > 3 || CODES_SAID.has(name) || /^\p{Script=Han}{2,}$/u.test(name)
  return isName ? readCountry(name) : null
})
