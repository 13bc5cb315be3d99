import type { Chance } from '../../chance.ts'
import { listed, type Named, zipf } from './named.ts'

const THAI_GIVEN = {
  m: `สมชาย/Somchai วิชัย/Wichai ประเสริฐ/Prasert อนันต์/Anan ธนากร/Thanakorn กิตติ/Kitti สุชาติ/Suchat สมศักดิ์/Somsak ณัฐพล/Nattapon ปิยะ/Piya ชัยวัฒน์/Chaiwat อภิชาติ/Apichat พงศกร/Pongsakorn
ธีรพงษ์/Teerapong วรวุฒิ/Worawut เอกชัย/Ekachai นิรันดร์/Nirun มนตรี/Montri สุรชัย/Surachai ภูมิ/Phum วีระ/Weera กฤษณะ/Kritsana ชาญ/Chan ดนัย/Danai ธวัชชัย/Thawatchai ประยุทธ์/Prayut ไพโรจน์/Phairot ศักดิ์ชัย/Sakchai`,
  f: `มาลี/Malee สุดา/Suda พรทิพย์/Pornthip นภา/Napha ศิริพร/Siriporn กัญญา/Kanya สมหญิง/Somying อรุณี/Arunee วันดี/Wandee ปราณี/Pranee สุภาพร/Supaporn รัตนา/Rattana จิราพร/Jiraporn ดวงใจ/Duangjai
นิภา/Nipa พิมพ์/Pim ลัดดา/Ladda วราภรณ์/Waraporn อัญชลี/Anchalee ชนิดา/Chanida ณัฐธิดา/Natthida ปาริชาติ/Parichat มณี/Manee เพ็ญศรี/Pensri ยุพา/Yupa กมลวรรณ/Kamonwan ธิดา/Thida สายฝน/Saifon`,
}
/** Thai families chose names nobody else had: they are put together. */
const THAI_FAMILY = [
  'ศรี/Sri ทอง/Thong แสง/Saeng บุญ/Boon วงศ์/Wong ใจ/Jai สุข/Suk พงษ์/Phong รุ่ง/Rung จันทร์/Chan ชัย/Chai เกียรติ/Kiat รัตน/Rattana เจริญ/Charoen ธน/Thana วิไล/Wilai พร/Porn สม/Som ประ/Pra อินทร์/In เพชร/Phet แก้ว/Kaew',
  'สุข/suk ดี/dee ทอง/thong มาก/mak จันทร์/chan ไพร/phrai เรือง/rueang วงศ์/wong พันธ์/phan กุล/kul ชัย/chai ศักดิ์/sak รัตน์/rat วัฒน์/wat ศิริ/siri พงษ์/phong ประเสริฐ/prasert มณี/manee สวัสดิ์/sawat นาค/nak',
]
const ARABIC_GIVEN = {
  m: 'محمد/Mohammed أحمد/Ahmed خالد/Khalid يوسف/Yousef عمر/Omar سعيد/Saeed طارق/Tariq علي/Ali حسن/Hassan حسين/Hussein عبدالله/Abdullah عبدالرحمن/Abdulrahman فيصل/Faisal سلطان/Sultan ماجد/Majed ناصر/Nasser راشد/Rashid حمد/Hamad إبراهيم/Ibrahim بندر/Bandar',
  f: 'فاطمة/Fatima مريم/Maryam نورة/Noura ليلى/Layla سلمى/Salma هند/Hind عائشة/Aisha سارة/Sara ريم/Reem أمل/Amal دانة/Dana لطيفة/Latifa منى/Mona هدى/Huda زينب/Zainab',
}
const ARABIC_FAMILY =
  'الحربي/Al_Harbi المنصوري/Al_Mansoori الشامسي/Al_Shamsi القحطاني/Al_Qahtani حداد/Haddad النجار/Al_Najjar البستاني/Al_Bustani الغامدي/Al_Ghamdi العتيبي/Al_Otaibi الدوسري/Al_Dosari المطيري/Al_Mutairi الزهراني/Al_Zahrani الشمري/Al_Shammari المري/Al_Marri النعيمي/Al_Nuaimi الكعبي/Al_Kaabi الهاشمي/Al_Hashimi خوري/Khoury منصور/Mansour سالم/Salem فارس/Faris نصر/Nasr عيسى/Issa'
const KOREAN_FAMILY =
  '김/Kim 이/Lee 박/Park 최/Choi 정/Jung 강/Kang 조/Cho 윤/Yoon 장/Jang 임/Lim 한/Han 오/Oh 서/Seo 신/Shin 권/Kwon 황/Hwang 안/Ahn 송/Song 류/Ryu 홍/Hong 전/Jeon 고/Ko 문/Moon 양/Yang 손/Son 배/Bae 백/Baek 허/Heo 남/Nam 심/Shim 노/Noh 하/Ha 곽/Kwak 성/Sung 차/Cha 주/Joo 우/Woo 구/Koo'
const KOREAN_GIVEN = [
  '상/Sang 성/Sung 동/Dong 재/Jae 영/Young 준/Jun 태/Tae 현/Hyun 경/Kyung 은/Eun 미/Mi 수/Su 혜/Hye 지/Ji 선/Sun 정/Jung 민/Min 서/Seo 도/Do 하/Ha 유/Yu 진/Jin 승/Seung 기/Ki 명/Myung 종/Jong',
  '우/woo 민/min 현/hyun 훈/hoon 수/soo 영/young 식/sik 석/seok 호/ho 지/ji 경/kyung 진/jin 원/won 은/eun 희/hee 아/ah 연/yeon 준/jun 윤/yoon 빈/bin 철/chul 주/joo 미/mi 숙/sook 란/ran 규/kyu',
]
const VIETNAMESE_FAMILY =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ'
const VIETNAMESE_MIDDLE = {
  m: 'Văn Minh Quang Đức Hữu Công Thanh Xuân Ngọc Bảo',
  f: 'Thị Ngọc Thu Thanh Mỹ Kim Phương Bích Thùy Hồng',
}
const VIETNAMESE_GIVEN = {
  m: 'Hùng Tuấn Huy Anh Đức Phước Long Nam Sơn Dũng Hải Khánh Bình Cường Thắng Tùng Việt Trung Kiên Phúc Hiếu Toàn Lộc Quân Tài',
  f: 'Mai Hương Lan Hà Thảo Linh Trang Nga Hoa Nhung Yến Phương Ngân Vy Trinh Chi Hạnh Loan Thủy Oanh Diệp Quỳnh My Như Tuyết',
}
const INDIAN_FAMILY =
  'Sharma Singh Kumar Patel Gupta Shah Mehta Reddy Nair Iyer Rao Krishnan Verma Agarwal Jain Das Mukherjee Banerjee Chatterjee Bhattacharya Bose Sen Ghosh Khan Ahmed Desai Joshi Kulkarni Deshpande Patil Naidu Pillai Menon Subramaniam Ramanathan Venkatesan Srinivasan Chopra Kapoor Malhotra Khanna Bhatia Gill Dhillon Sandhu Mishra Pandey Tiwari Yadav Chauhan Rathore Shetty Hegde Kamath Fernandes DSouza Mathew Thomas Varghese Chandran'
const INDIAN_GIVEN = {
  m: 'Rahul Amit Vikram Sanjay Anil Ravi Arjun Suresh Rajesh Manoj Deepak Ashok Vijay Ajay Rohit Karan Aditya Nikhil Siddharth Gaurav Varun Harish Ganesh Krishna Mohan Prakash Ramesh Sunil Vivek Abhishek Imran Farhan Harpreet Gurpreet',
  f: 'Priya Ananya Kavita Lakshmi Meena Deepa Pooja Neha Anjali Sunita Rekha Geeta Divya Shreya Aishwarya Swati Nisha Asha Radha Sita Usha Vidya Shalini Preeti Ritu Sneha Tara Zara Ayesha Simran',
}

type Pool = (luck: Chance) => string
const pool = (text: string, flatness = 10): Pool => zipf(listed(text), flatness)
const both = (lists: { m: string; f: string }) => ({ m: pool(lists.m), f: pool(lists.f) })
const thai = { given: both(THAI_GIVEN), family: THAI_FAMILY.map(text => pool(text, 30)) as [Pool, Pool] }
const arabic = { given: both(ARABIC_GIVEN), family: pool(ARABIC_FAMILY) }
const korean = {
  family: pool(KOREAN_FAMILY, 3),
  given: KOREAN_GIVEN.map(text => pool(text, 20)) as [Pool, Pool],
}
const vietnamese = {
  family: pool(VIETNAMESE_FAMILY, 3),
  middle: both(VIETNAMESE_MIDDLE),
  given: both(VIETNAMESE_GIVEN),
}
const indian = { family: pool(INDIAN_FAMILY), given: both(INDIAN_GIVEN) }

/** One name out of two halves, each `native/latin`. */
function joined(first: string, second: string): string {
  const [a = '', b = ''] = first.split('/')
  const [c = '', d = ''] = second.split('/')
  return `${a}${c}/${b}${d}`
}

/** A name written in its own script, in Latin letters, or with both. */
function inBoth(
  given: string,
  family: string,
  gender: 'm' | 'f',
  kind: number,
  order: 'family' | 'given',
  gap: string,
): Named {
  const [own = '', ownLatin = ''] = given.split('/')
  const [house = '', houseLatin = ''] = family.split('/')
  const latin = { family: houseLatin, given: ownLatin }
  const inLatin =
    order === 'given' ? `${ownLatin} ${houseLatin}` : `${houseLatin.toUpperCase()}/${ownLatin.toUpperCase()}`
  const core = houseLatin.startsWith('Al ') ? houseLatin.slice(3) : null
  const rest = { gender, latin, core, family2: null }
  if (kind < 0.5) return { ...rest, name: inLatin, other: null, native: null }
  const inOwn = order === 'given' ? `${own}${gap}${house}` : `${house}${gap}${own}`
  return { ...rest, name: inOwn, other: kind < 0.85 ? inLatin : null, native: { family: house, given: own } }
}

const anyone = (luck: Chance) => (luck.next() < 0.5 ? 'm' : 'f')

export function thaiName(luck: Chance): Named {
  const gender = anyone(luck)
  const [first, second] = thai.family
  return inBoth(
    thai.given[gender](luck),
    joined(first(luck), second(luck)),
    gender,
    luck.next(),
    'given',
    ' ',
  )
}

export function arabicName(luck: Chance): Named {
  const gender = anyone(luck)
  return inBoth(arabic.given[gender](luck), arabic.family(luck), gender, luck.next(), 'given', ' ')
}

export function koreanName(luck: Chance): Named {
  const [first, second] = korean.given
  return inBoth(
    joined(first(luck), second(luck)),
    korean.family(luck),
    anyone(luck),
    luck.next(),
    'family',
    '',
  )
}

export function vietnameseName(luck: Chance): Named {
  const gender = anyone(luck)
  const given = `${vietnamese.middle[gender](luck)} ${vietnamese.given[gender](luck)}`
  const family = vietnamese.family(luck)
  return {
    name: `${family} ${given}`,
    other: null,
    gender,
    latin: { family, given },
    native: null,
    core: null,
    family2: null,
  }
}

export function indianName(luck: Chance): Named {
  const gender = anyone(luck)
  const given = indian.given[gender](luck)
  const family = indian.family(luck)
  return {
    name: `${given} ${family}`,
    other: null,
    gender,
    latin: { family, given },
    native: null,
    core: null,
    family2: null,
  }
}
