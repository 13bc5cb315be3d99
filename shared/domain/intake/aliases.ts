import type { IntakeField } from '../../contract/intake.ts'

/**
 * Headers as hotels' systems write them (OPERA, Cloudbeds, Mews, FIAS, Chinese systems), best first where one file has
 * several of a kind. Written plainly here; compared by `plainHeader`.
 */
const aliases: Record<IntakeField, string> = {
  'full-name':
    'full name no shr ind, guest full name, full name, guest name, name, customer name, booker name, GN, 客人姓名, 宾客姓名, 住客姓名, 姓名, 客人, 氏名, お名前',
  family:
    'guest last name, guest surname, last name, surname, family name, pax name, GT last, 姓, 姓氏, apellido, apellidos, primer apellido, nachname, nom de famille, cognome, sobrenome',
  family2: 'second last name, last name 2, second surname, 2º apellido, 2o apellido, segundo apellido',
  given:
    'guest first name, first name, given name, given names, forename, first, pax fstn, GF, 名, 名字, nombre, vorname, prénom, prenom, nome',
  'other-name':
    'alternate full name, alternate name, alternate last name, pax othname, other name, 中文名, 中文姓名, 英文名, 英文姓名, 外文名, フリガナ, ふりがな, カナ',
  title: 'title, salutation, pax salut, 称谓, 称呼, 敬称, anrede',
  gender: 'gender, guest gender, sex, 性别, 性別, geschlecht',
  email:
    'guest email, email, email address, e mail address, guest email address, mail, 邮箱, 电子邮箱, 电子邮件, 邮件, 電郵, メール, correo, correo electrónico',
  phone:
    'guest mobile phone number, mobile phone, mobile number, mobile, cell phone, cell, phone number, phone, telephone number, telephone, tel, contact number, phone no, 手机, 手机号, 手机号码, 电话, 电话号码, 联系电话, 手機, 電話, 電話番号, teléfono, telefon, téléphone',
  birthday:
    'guest date of birth, date of birth, birth date, birthday, dob, born, 出生日期, 生日, 出生年月日, 生年月日, geburtsdatum, fecha de nacimiento',
  country:
    'guest residence country, nationality, nationality code, country, country code, country of residence, 国籍, 国家, 国家地区, 國籍, 国, land, país, pays, country desc, country name',
  language:
    'preferred language code, language code, preferred language, language, guest language, GL, 语言, 語言, 言語, sprache, idioma',
  city: 'guest city, city, town, city of residence, 城市, 所在城市, 市, ort, ciudad, ville',
  company:
    'company name, company, organisation, organization, account name, 公司, 公司名称, 单位, 协议单位, 会社名, firma, empresa',
  vip: 'vip status, vip name, vip code, vip level, vip, GV, guest status level, classifications, 贵宾等级, 贵宾, 会员等级',
  'external-id':
    'guest name id, guest profile id, guest id, profile id, customer id, client id, profile number, customer number, 客人编号, 客史号, 档案号, 客户编号, 宾客编号, id, number',
  confirmation:
    'confirmation no, confirmation number, confirmation, reservation number, reservation no, reservation id, booking number, booking reference, booking ref, booking id, booking no, res no, 预订号, 预定号, 订单号, 订单编号, 确认号, 确认编号, third party confirmation number',
  arrive:
    'arrival, arrival date, arrive, arrive date, check in, check in date, checkin, date of arrival, arrival day, from date, start date, GA, 抵店日期, 到店日期, 入住日期, 抵达日期, 到达日期, 入住时间, 抵店时间, 到店时间, 到日, 入住, チェックイン, チェックイン日, anreise, llegada, arrivée',
  'arrive-year': 'arrival date year, arrival year, year of arrival, check in year, 入住年, 到店年',
  'arrive-month': 'arrival date month, arrival month, month of arrival, check in month, 入住月, 到店月',
  'arrive-day':
    'arrival date day of month, arrival day of month, arrival date day, check in day, 入住日, 到店日',
  depart:
    'departure, departure date, depart, depart date, check out, check out date, checkout, date of departure, departure day, to date, end date, char depart, GD, 离店日期, 退房日期, 离开日期, 离店时间, 退房时间, 离日, 退房, チェックアウト, チェックアウト日, abreise, salida, départ',
  nights:
    'nights, no of nights, number of nights, night, length of stay, los, total nights, nights stayed, 夜数, 间夜, 间夜数, 晚数, 天数, 入住天数, 住店天数, 泊数',
  'weekend-nights': 'stays in weekend nights, weekend nights, 周末夜数, 周末晚数',
  'week-nights': 'stays in week nights, week nights, weekday nights, weeknights, 平日夜数, 平日晚数',
  room: 'room number, room no, disp room no, reservation room numbers, room, RN, space, 房号, 房间号, 客房号, 房间号码, 部屋番号, zimmer, habitación',
  adults: 'adults, no of adults, number of adults, adult, 成人, 成人数, 大人, 成人人数',
  children:
    'children, no of children, number of children, child, kids, babies, infants, 儿童, 儿童数, 小孩, 婴儿, 子供, 小人',
  status:
    'reservation status, booking status, short resv status, resv status, stay status, status, 状态, 订单状态, 预订状态, 预定状态, 客人状态, 入住状态, 在店状态, ステータス',
  note: 'special requests, guest notes, notes, note, comments, comment, remarks, remark, 备注, 特殊要求, 客人备注, 备考, 備考, bemerkung, observaciones',
  address:
    'mailing address, postal address, correspondence address, 邮寄地址, 通讯地址, 通信地址, home address, residential address, 家庭地址, guest address, street address, address, address line, 地址, 详细地址, 联系地址, 居住地址, 住址, 住所, 所在地, street, street name, 街道, 街道地址, apt suite floor etc, apt suite, apartment, line 1, line 2, line 3, line 4, adresse, anschrift, straße, strasse, dirección, domicilio, indirizzo, endereço, rue',
  region:
    'guest state, state, state province, state region, province, prefecture, county, state desc, state code, province state, 省, 省份, 省州, 州省, 所在省份, 都道府県, 都道府县, provincia, bundesland, region',
  postcode:
    'guest postal zip code, postal zip code, zip postal code, postal code, postcode, post code, zip code, zip, address postal code, 邮编, 邮政编码, 邮编号码, 郵便番号, 郵遞區號, postleitzahl, plz, code postal, código postal, codice postale',
  'address-country':
    'address country, address country code, mailing country, postal country, country of address, 地址国家, 邮寄国家, 收件国家',
  'opt-in':
    'direct mail, direct mail opt in, mail opt in, post opt in, postal opt in, postal marketing, letters, mailing, mailing list, mailing yn, marketing opt in, opt in for marketing, opt in, opted in, marketing consent, marketing permission, marketing allowed, accepts marketing, marketing, marketing yn, may contact, 是否同意收信, 同意收信, 接收信件, 同意接收信件, 是否接收信件, 同意营销, 营销同意, 是否同意营销, 接受营销, 是否接受营销, 接受推广, 是否接受推广, 营销许可, DM希望, werbung, werbeeinwilligung',
  'opt-out':
    'mail opt out, postal opt out, marketing opt out, opt out, opted out, do not mail, do not contact, do not market, no mail, no post, no letters, no marketing, unsubscribed, unsubscribe, email opt out, 不接受营销, 拒绝营销, 是否拒绝营销, 不再联系, 请勿联系, 拒收, 拒收信件, 退订, 已退订, 是否退订, DM不要, werbesperre',
  'email-opt-in':
    'email opt in, email marketing, email marketing opt in, email marketing consent, email consent, opt in for marketing emails, opt in for marketting emails, marketing emails, accepts email marketing, newsletter, newsletters, newsletter opt in, newsletter subscription, newsletter subscribed, subscribed, subscription, 订阅, 是否订阅, 邮件订阅, 订阅邮件, 接收邮件, 接收营销邮件, メルマガ, メールマガジン',
}

/** Columns the house never keeps: cards and papers. Whole headers or parts of them, compared by `plainHeader`. */
const refusedHeaders: readonly string[] = [
  'credit card',
  'card number',
  'card no',
  'card type',
  'card expiry',
  'card holder',
  'cc number',
  'cc no',
  'cvv',
  'cvc',
  'iban',
  'passport',
  'document number',
  'document no',
  'document type',
  'document issu',
  'document expir',
  'guest document',
  'type of document',
  'identity card',
  'identity number',
  'id number',
  'id card',
  'national id',
  'social security',
  'ssn',
  'driving licen',
  'driver licen',
  'tax id',
  'visa number',
  '信用卡',
  '银行卡',
  '卡号',
  '身份证',
  '证件',
  '护照',
  '旅券',
  '身分證',
]

const table = new Map<string, { field: IntakeField; rank: number }>()
for (const [field, list] of Object.entries(aliases) as [IntakeField, string][]) {
  for (const [rank, alias] of list.split(',').entries()) {
    const plain = plainHeader(alias)
    if (!table.has(plain)) table.set(plain, { field, rank })
  }
}

const refused = refusedHeaders.map(plainHeader)

/** A header without case, spaces, underscores, hyphens and accents: "Check-In Date", "CHECK_IN_DATE" and "check in date" are one. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\u3099\u309a]/gu, '')
}

/** What a header means by its words alone, and how good the word is (0 is best); null when it says nothing to us. */
export function meaningOf(header: string): { field: IntakeField; rank: number } | null {
  const plain = plainHeader(header)
  return (
    table.get(plain) ??
    table.get(plainHeader(header.replace(/[([（【].*?[)\]）】]/g, ''))) ??
    ofSeveral(plain) ??
    null
  )
}

/** One line of an address out of several: "ADDRESS2", "Guest Address Line 2", "地址1". */
function ofSeveral(plain: string): { field: IntakeField; rank: number } | null {
  const found = table.get(plain.replace(/(?:line|行)?[1-4]$/, ''))
  return found?.field === 'address' ? found : null
}

/** True for a header of card or document numbers. */
export function isRefusedHeader(header: string): boolean {
  const plain = plainHeader(header)
  // Short words sit inside innocent ones ("Libanon"), so they must be the whole header.
  return refused.some(word =>
    word.length <= 4 && !/[\u4e00-\u9fff]/.test(word) ? plain === word : plain.includes(word),
  )
}
