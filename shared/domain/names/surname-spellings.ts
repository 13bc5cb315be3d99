/**
 * Chinese surnames as they are spelled outside mainland China: Cantonese (Hong Kong), Hokkien, Teochew and Hakka (Singapore,
 * Malaysia), Wade-Giles (Taiwan; from 夏 on left to its rules) and Vietnamese. Gathered by hand. One man's 陈 is Chen, Chan, Tan,
 * Chin or Tran on his passport.
 */
const SPELLINGS = `
王 wong ong heng bong|李 lee lei ly|张 chang cheung teo teoh cheong tiong|刘 lau liu low liew lew|陈 chan tan chin tran ting
杨 yeung yang yong yeo young iu|黄 wong ng ooi hwang oei bong|赵 chao chiu chew teo tio|吴 ng goh wu go gouw ngo|周 chow chou chew chiu joe
徐 hsu tsui chee chui|孙 suen sun soon|马 ma mah beh|朱 chu choo chee|胡 wu oh foo woo|郭 kwok kuo quek kweh koay kwek
何 ho hoh hor|林 lam lim liem|高 ko kao koh gau|罗 law lo loh low|郑 cheng tay teh tee chang the|梁 leung liang niu neo leong
谢 tse hsieh chia cheah seah|宋 soong sung song|唐 tong tang thong teng|邓 tang teng deng|韩 hon han hang|冯 fung feng foong pang
曹 cho tsao chaw|彭 pang phang peng|曾 tsang tseng chan chang chen|萧 siu hsiao siew seow seah|田 tin tien|董 tung tong|潘 poon pan phua
袁 yuen yuan wan|蔡 choi tsai chua choy chai chuah tjoa|蒋 cheung chiang chiong|余 yu yee yue ee|于 yu yue yee|俞 yu yue
杜 to tu toh doh|叶 yip yeh yap|程 ching cheng|魏 ngai wei gwee|苏 so su soh|吕 lui lu loo ler|丁 ting teng|沈 shum shen sim sum
任 yam jen yum|姚 yiu yao yeo|卢 lo lu loo loh|傅 fu foo poh|钟 chung cheong cheng chong|崔 chui tsui|谭 tam tan tham|廖 liu liao liew leow
范 fan hwan|汪 wong wang ong|陆 luk lu lok loke|金 kam chin kim|石 shek shih chiok seck|戴 tai tay|贾 ka chia|韦 wai wei
方 fong fang png hong|邹 chow tsou chew|熊 hung hsiung|白 pak pai peh|秦 chun chin|邱 yau chiu khoo khu|江 kong chiang kang|施 sze shih see si
许 hui hsu koh khoo kho hee|温 wan wen oon|欧阳 auyeung auyong|司徒 szeto seeto|关 kwan kuan|莫 mok mo|洪 hung ang|庄 chong chuang ching chng
詹 chim chan chiam|颜 ngan yen gan|侯 hau hou|甘 kam kan|阮 yuen juan nguyen|龚 kung keong|简 kan chien|连 lin lien|翁 yung weng ong eng
麦 mak|赖 lai|蒙 mung|伍 ng wu goh|区 au ow|邝 kwong fong|冼 sin|凌 ling|古 koo ku|薛 sit hsueh see|柯 or ko kua|容 yung|尹 wan yin
夏 ha|邵 siu shiu|钱 chin|史 sze see|雷 lui|骆 lok lo|毛 mo|顾 koo ku|严 yim|万 man|段 tuen|文 man boon|黎 lai|易 yik|常 sheung|康 hong|龙 lung loong|陶 to|孔 hung
倪 ngai|齐 chai|鲁 lo|殷 yan|包 pau pao|游 yau|童 tung|左 cho|祝 chuk|路 lo|岑 shum sum|鲍 pau|谈 tam|符 fu foo|湛 cham|招 chiu|屈 wat|苗 miu|辛 sun san|甄 yan|梅 mui
盛 shing|霍 fok|纪 kei kee|柳 lau liu|樊 fan|焦 chiu|聂 nip|柴 chai|虞 yu|项 hong|向 heung|耿 kang|成 shing|宁 ning|卓 cheuk toh|蓝 lam|池 chi|阎 yim|屠 to|尤 yau`

const bySurname = new Map<string, readonly string[]>()
for (const entry of SPELLINGS.trim().split(/[|\n]/)) {
  const [surname = '', ...spellings] = entry.trim().split(' ')
  bySurname.set(surname, spellings)
}

const bySpelling = new Map<string, string[]>()
// Each surname's commonest spelling speaks louder than any other's second: Wong is 王 and 黄 before it is 汪.
for (let place = 0; place < 6; place += 1) {
  for (const [surname, spellings] of bySurname) {
    const spelling = spellings[place]
    if (spelling) bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), surname])
  }
}

/** How a surname in simplified characters may be spelled elsewhere, plain lower case, pinyin itself left out unless it coincides. */
export function surnameSpellings(surname: string): readonly string[] {
  return bySurname.get(surname) ?? []
}

/** Whether plain lower-case letters are a spelling, other than pinyin, that some Chinese surname has. */
export function isSurnameSpelling(letters: string): boolean {
  return bySpelling.has(letters)
}

/** The surnames, in simplified characters, that are spelled so somewhere, the likelier first: 'chan' is 陈, 曾. */
export function surnamesSpelled(letters: string): readonly string[] {
  return bySpelling.get(letters) ?? []
}

/** Every surname of which a spelling is known, the commonest first. */
export function surnamesWithSpellings(): Iterable<string> {
  return bySurname.keys()
}
