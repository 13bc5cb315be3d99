import { type Dice, oneOf } from './dice.ts'
import type { InventedName } from './names.ts'

type Lists = {
  m: string
  f: string
  family: string
  /** A second family name follows the first, as in Spain and Portugal. */
  double?: true
  familyFirst?: true
}

/** Given and family names of one country or several alike; `_` joins what is one name. */
const LISTS = {
  english: {
    m: 'James Oliver Thomas William George Henry Daniel Andrew Robert Peter Simon Edward Martin Graham Neil Kevin Brian Stuart',
    f: 'Emily Charlotte Sarah Rachel Laura Helen Catherine Alice Fiona Rebecca Hannah Margaret Joanna Claire Ruth Imogen Philippa',
    family: `Carter Bennett Hughes Walker Foster Mitchell Cooper Ward Bailey Hartley Fletcher Marsh Whitfield O’Neill McAllister Pemberton
Holloway Thorne Aldridge Fairbanks Lockwood Redfern Ashworth Kendrick Langley Barlow St._Clair`,
  },
  german: {
    m: 'Jürgen Klaus Matthias Stefan Andreas Thomas Jörg Uwe Lukas Felix',
    f: 'Sabine Petra Anja Katrin Ulrike Heike Jana Lena Brigitte Käthe',
    family:
      'Müller Weiß Schröder Köhler Jäger Böhm Groß von_Hagen Vogel Lindner Schäfer Krüger zu_Altenburg Brandt',
  },
  dutch: {
    m: 'Pieter Jan Willem Maarten Joost Sander',
    f: 'Anneke Femke Marieke Sanne Lotte Ilse',
    family: 'van_der_Berg de_Vries van_Dijk Bakker Visser ten_Brink van_’t_Hoff Mulder',
  },
  french: {
    m: 'Jean-Baptiste Étienne François Gérard Thierry Olivier Benoît Luc',
    f: 'Hélène Amélie Geneviève Chloé Élodie Cécile Anaïs Marie-Claire',
    family: 'Dubois Lefèvre Moreau Girard d’Aubray Fournier Le_Goff Chevalier de_La_Tour Béranger Roche',
  },
  italian: {
    m: 'Giovanni Marco Luca Alessandro Paolo Niccolò',
    f: 'Giulia Francesca Chiara Elena Beatrice Lucia',
    family: 'Rossi Bianchi Esposito Ricci D’Angelo De_Luca Marchetti Fontana',
  },
  spanish: {
    m: 'Juan Carlos José_Luis Javier Miguel_Ángel Andrés Íñigo',
    f: 'María_José Carmen Lucía Isabel Pilar Begoña Ana_Belén',
    family: 'García López Fernández Martínez Muñoz Gutiérrez Ibáñez Ortega Núñez Vega Serrano Castillo',
    double: true,
  },
  portuguese: {
    m: 'João Tiago Duarte Gonçalo Luís Rui',
    f: 'Inês Ana_Beatriz Catarina Conceição Teresa Joana',
    family: 'Silva Santos Ferreira Gonçalves Simões Pinto Azevedo Magalhães Rocha',
    double: true,
  },
  nordic: {
    m: 'Søren Lars Bjørn Jörgen Mikkel Håkan Þór',
    f: 'Åsa Ingrid Kirsten Sigrún Maja Linnéa Solveig',
    family: 'Kjær Sørensen Lindqvist Åkesson Bjørnstad Hægstad Østergaard Nyström',
  },
  slavic: {
    m: 'Łukasz Tomáš Jiří Paweł Zoran Ondřej',
    f: 'Małgorzata Kateřina Zofia Jana Danuta Vesna',
    family: 'Wójcik Dvořák Kovač Šimek Zając Hájek Lis Černý',
  },
  hungarian: {
    m: 'János István László Gábor Zoltán',
    f: 'Erzsébet Katalin Zsuzsanna Ildikó Ágnes',
    family: 'Nagy Kovács Szabó Tóth Horváth Varga',
    familyFirst: true,
  },
  turkish: {
    m: 'Emre Çağrı Mehmet Orhan Yiğit',
    f: 'İpek Ayşe Gülşah Zeynep Defne',
    family: 'Işık Yılmaz Öztürk Çelik Şahin',
  },
  indian: {
    m: 'Arjun Rahul Vikram Sanjay S. K._R. Anil Ravi',
    f: 'Priya Ananya Kavita Lakshmi Meena Deepa',
    family: 'Sharma Mehta Iyer Ramanathan Subramaniam Krishnan Patel Bhattacharya Reddy Nair',
  },
} satisfies Record<string, Lists>

export type WesternCulture = keyof typeof LISTS

export function westernName(dice: Dice, gender: 'm' | 'f', culture: WesternCulture): InventedName {
  const lists: Lists = LISTS[culture]
  const one = (list: string) => oneOf(dice, list.split(/\s+/)).replaceAll('_', ' ')
  const given = one(lists[gender])
  const family = one(lists.family)
  const second = lists.double ? one(lists.family) : family
  const families = second === family ? family : `${family} ${second}`
  return {
    name: lists.familyFirst ? `${family} ${given}` : `${given} ${families}`,
    otherName: null,
    sayHint: null,
    letters: [given, family],
  }
}

const RUSSIAN = {
  m: 'Алексей/Aleksei Дмитрий/Dmitry Сергей/Sergei Игорь/Igor Фёдор/Fyodor',
  f: 'Анна/Anna Елена/Elena Ольга/Olga Наталья/Natalia Ирина/Irina',
  family: 'Волков/Volkov Соколов/Sokolov Лебедев/Lebedev Орлов/Orlov Щукин/Shchukin',
}

/** In Cyrillic and in the passport's letters; a woman's family name ends in -a. */
export function russianName(dice: Dice, gender: 'm' | 'f'): InventedName {
  const [given = '', givenLatin = ''] = oneOf(dice, RUSSIAN[gender].split(' ')).split('/')
  const [family = '', familyLatin = ''] = oneOf(dice, RUSSIAN.family.split(' ')).split('/')
  const [ending, endingLatin] = gender === 'f' ? ['а', 'a'] : ['', '']
  return {
    name: `${given} ${family}${ending}`,
    otherName: `${givenLatin} ${familyLatin}${endingLatin}`,
    sayHint: null,
    letters: [givenLatin, familyLatin + endingLatin],
  }
}

/** One name and no other, as many Indonesians have, or Burmese ones that open with an honorific. */
export function mononymName(dice: Dice, gender: 'm' | 'f', country: 'ID' | 'MM'): InventedName {
  const names = {
    ID: { m: 'Wiyono Sukirman Hartanto Bambang', f: 'Sulastri Wulandari Kartini Suharti' },
    MM: { m: 'U_Thein_Zaw U_Kyaw_Myint U_Hla_Maung', f: 'Daw_Khin_Mya Daw_Aye_Sandar Daw_Nwe_Nwe' },
  }
  const name = oneOf(dice, names[country][gender].split(' ')).replaceAll('_', ' ')
  return { name, otherName: null, sayHint: null, letters: [name.split(' ').at(-1) ?? name, country] }
}
