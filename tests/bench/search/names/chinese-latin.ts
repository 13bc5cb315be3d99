/** Surnames and common characters of given names as Hong Kong spells them. */
const CANTONESE = `王wong 李lee 张cheung 刘lau 陈chan 杨yeung 黄wong 赵chiu 吴ng 周chow 徐tsui 孙suen 马ma 朱chu 胡wu 郭kwok 何ho 高ko 林lam 罗law 郑cheng
梁leung 谢tse 宋sung 唐tong 许hui 韩hon 冯fung 邓tang 曹cho 彭pang 曾tsang 萧siu 田tin 董tung 袁yuen 潘poon 于yu 蒋cheung 蔡choi 余yu 杜to 叶yip 程ching 苏so
魏ngai 吕lui 丁ting 任yam 沈shum 姚yiu 卢lo 姜keung 崔chui 钟chung 谭tam 陆luk 汪wong 范fan 金kam 石shek 廖liu 贾ka 夏ha 韦wai 傅fu 方fong 白pak 邹chow 孟mang
熊hung 秦chun 邱yau 江kong 尹wan 薛sit 阎yim 段tuen 雷lui 侯hau 龙lung 史sze 陶to 黎lai 贺ho 顾ku 毛mo 龚kung 邵shiu 万man 钱chin 严yim 戴tai 莫mok 孔hung
汤tong 温wan 康hong 施sze 洪hung 关kwan 欧au 伍ng 赖lai 詹chim 颜ngan 翁yung 欧阳auyeung 司徒szeto 明ming 国kwok 文man 华wah 建kin 志chi 强keung 军kwan 平ping 伟wai
东tung 海hoi 峰fung 杰kit 斌pan 辉fai 飞fei 鹏pang 波po 勇yung 刚kong 超chiu 涛to 宇yu 俊chun 浩ho 德tak 永wing 成shing 生sang 荣wing 庆hing 清ching 振chun
兴hing 春chun 立lap 新sun 光kwong 忠chung 祥cheung 福fuk 宏wang 家ka 长cheung 学hok 宝po 良leung 世sai 玉yuk 富fu 正ching 义yee 安on 民man 云wan 山shan 天tin
子tsz 大tai 胜shing 红hung 仁yan 贵kwai 思sze 少siu 英ying 秀sau 兰lan 芳fong 梅mui 桂kwai 珍chun 丽lai 淑suk 娟kuen 霞ha 艳yim 敏man 静ching 燕yin 玲ling
萍ping 香heung 琴kam 莲lin 凤fung 美mei 琳lam 娜na 慧wai 洁kit 莉lei 婷ting 雪suet 蓉yung 倩sin 颖wing 丹tan 月yuet 爱oi 素so 芬fan 菊kuk 嘉ka 怡yee 欣yan
雨yu 梦mung 诗sze 雅nga 涵ham 晓hiu 瑶yiu 琪ki`

const HOKKIEN = `王ong 李lee 张teo 刘lau 陈tan 杨yeo 黄ng 赵teo 吴goh 周chew 徐chee 孙soon 马beh 朱choo 胡oh 郭quek 何ho 高koh 林lim 罗loh 郑tay 梁neo 谢chia
宋song 唐tng 许koh 韩han 冯pang 邓teng 曹chow 彭phe 曾chan 萧seow 潘phua 蔡chua 余ee 杜toh 叶yeap 程teh 苏soh 吕loo 沈sim 姚yeo 卢loh 钟cheong 谭tham 洪ang 白peh`

const read = (text: string) =>
  new Map([...text.matchAll(/(\p{Script=Han}+)([a-z]+)/gu)].map(([, han = '', latin = '']) => [han, latin]))
const cantonese = read(CANTONESE)
const hokkien = read(HOKKIEN)

/** A surname or one character of a given name as Hong Kong spells it, or undefined. */
export const cantoneseOf = (hanzi: string): string | undefined => cantonese.get(hanzi)

/** A surname as Singapore's Hokkien and Teochew spell it, or undefined. */
export const hokkienOf = (hanzi: string): string | undefined => hokkien.get(hanzi)

const INITIALS: [RegExp, string][] = [
  [/^(zh|ch)i$/, 'chih'],
  [/^shi$/, 'shih'],
  [/^ri$/, 'jih'],
  [/^zi$/, 'tzu'],
  [/^ci$/, 'tzu'],
  [/^si$/, 'ssu'],
  [/^yi$/, 'yi'],
  [/^you$/, 'yu'],
  [/^yan$/, 'yen'],
  [/^([jqx])u(.*)$/, '$1ü$2'],
  [/^zh/, 'ch'],
  [/^j/, 'ch'],
  [/^q/, 'ch'],
  [/^x/, 'hs'],
  [/^z/, 'ts'],
  [/^c(?!h)/, 'ts'],
  [/^b/, 'p'],
  [/^d/, 't'],
  [/^g/, 'k'],
  [/^r/, 'j'],
  [/ian$/, 'ien'],
  [/ie$/, 'ieh'],
  [/üe$/, 'üeh'],
  [/ong$/, 'ung'],
  [/^(ts|l|n|t|s|ch|j)uo$/, '$1o'],
  [/^ge$/, 'ko'],
  [/^(k|h)e$/, '$1o'],
]
const known = new Map<string, string>()

/** A syllable of pinyin as Taiwan's passports spell it: Wade-Giles without its apostrophes. */
export function wadeGiles(syllable: string): string {
  const seen = known.get(syllable)
  if (seen !== undefined) return seen
  let text = syllable.replaceAll('v', 'ü')
  for (const [sound, spelling] of INITIALS) {
    const next = text.replace(sound, spelling)
    const whole = next !== text && sound.source.endsWith('$') && sound.source.startsWith('^')
    text = next
    if (whole && !text.includes('ü')) break
  }
  const plain = text.replaceAll('ü', 'u')
  known.set(syllable, plain)
  return plain
}
