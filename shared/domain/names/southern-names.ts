import { pinyinOf } from './pinyin.ts'

/**
 * Syllables of given names as Hong Kong's identity cards spell them (the government's romanisation of Cantonese, which has
 * never been written down as a rule: chi is 志 and 芝), with the characters they mostly stand for, the likelier first. Gathered by
 * hand: nobody publishes such a table.
 */
const HONG_KONG = `
bik 碧|bing 炳冰|bo 宝波|bong 邦|chak 泽|cham 湛|chan 灿赞|chau 秋舟|cheuk 卓焯绰|cheung 祥昌章长|chi 志子智芝之慈|chik 植|chin 展千|ching 清正贞静青程晴澄|chit 哲
chiu 超昭朝照|cho 祖|choi 彩才财|choy 彩才|chu 珠|chuen 泉全存|chui 翠|chuk 竹|chun 俊进振春晋真|chung 忠松聪宗仲|fai 辉晖|fan 芬凡勋|fat 发|fei 飞菲霏|fong 芳方|foon 欢宽
fook 福|fu 富夫|fuk 福|fun 欢宽|fung 凤峰锋丰枫|ha 霞夏|hang 恒行杏|hau 孝厚|hay 希曦|hei 希熙曦喜|heung 香|him 谦|hin 轩显|hing 兴庆馨|hiu 晓|ho 浩豪好可河|hoi 海凯恺开
hok 学鹤|hon 汉翰|hong 康航|hung 雄洪红鸿虹|ka 家嘉佳加|kai 启佳继|kam 锦金琴甘|kan 勤根|kar 家嘉|kau 球九|kee 基纪|kei 基琪奇纪|keung 强|ki 琪基|kin 健建坚|king 经敬景
kit 杰洁|kiu 娇侨|ko 高|kong 江刚光|kuen 权娟|kui 贵|kun 官观|kwai 贵桂|kwan 君坤钧昆|kwok 国|kwong 光广|lai 丽黎礼励|lam 林琳岚|lan 兰|lap 立|lei 莉利|leung 良亮|li 莉丽
lik 力|lim 廉|lin 莲连|ling 玲灵龄菱|lit 烈|lok 乐洛|long 朗|lui 蕾雷|luk 禄|lun 伦麟|lung 龙隆|man 文敏民万雯曼|mau 茂|mei 美薇|min 勉绵|ming 明铭鸣名|miu 妙苗|mo 武|mui 妹梅
muk 沐木|mun 敏文满|nam 楠南男|nga 雅|ngai 毅艺|ngan 银颜|ngar 雅|ngon 安|nin 年|ning 宁|no 诺|oi 爱|on 安|pak 柏伯|pan 彬|pang 鹏|pik 碧|ping 平萍炳|piu 彪标|po 宝波保布
pong 邦|pui 佩培沛|sai 世|sam 心深森|san 新山珊|sang 生|sau 秀修|seung 相常尚|shan 珊山|sheung 尚|shing 成诚胜城盛|shiu 兆少绍|shu 树书淑|shue 树|shui 瑞水|shuk 淑|shun 信顺纯舜
sik 锡|sin 倩善仙先|sing 星声升胜成|siu 小少兆|so 素苏|suen 璇宣|suet 雪|sui 瑞水|suk 淑|sum 心深|sun 新辛|sung 崇松|sze 诗思斯师|tai 大泰娣弟|tak 德|tan 丹|tang 腾|tat 达|tik 迪
tim 添恬|tin 天田|ting 婷廷庭定霆|tip 蝶|to 涛图滔陶|tong 棠东堂|tsun 俊津|tsz 子芷紫梓|tuen 端|tung 东栋桐彤|wa 华|wah 华|wai 伟威慧惠维卫怀|wan 云韵允尹|wang 宏泓|wing 永荣咏颖
wo 和|wong 旺|wun 焕|yan 恩欣仁人殷忻|yat 一日逸|yau 有佑友|yee 仪怡义宜|yeuk 若|yeung 阳扬洋|yi 怡仪意义|yik 益亦奕翼|yim 艳|yin 燕妍彦贤言|ying 英盈莹颖迎映|yip 业|yiu 耀尧瑶
yu 宇如儿愉雨裕予瑜羽|yue 如宇羽|yuen 源元婉媛远|yuet 月悦|yui 锐睿蕊|yuk 玉育煜|yun 润欣|yung 容勇`

/** The same of Hokkien and Teochew, as Singapore and Malaysia register them. */
const HOKKIEN = `
ah 亚阿|bee 美|beng 明|boon 文|cheng 清|chin 进|choo 珠|choon 春|chuan 泉|chye 财才|eng 英荣|geok 玉|gek 玉|guan 源元|hai 海|heng 兴|hiang 香|hin 兴|hock 福|hong 丰鸿|huat 发|huay 花|hui 惠
hwa 华|hwee 慧惠辉|joo 裕如|kah 家嘉|keng 庆琼|keong 强|khim 琴|khoon 坤|kiat 杰吉|kiang 强|kim 金|kok 国|koon 坤|kow 狗九|kuan 光宽|kwang 光|lai 来|lay 丽|leng 玲|leong 龙良|lian 莲|liang 良|loong 龙隆|meng 明
peck 碧|peng 平|poh 宝|seng 成胜生|siang 祥|siew 秀|siok 淑|siong 祥松|sock 淑|soo 素思|soon 顺|suan 璇|swee 瑞水|teck 德|teik 德|thiam 添|thong 通|tiong 忠|whye 怀|yeow 耀|yew 有友|yoke 玉|yong 荣勇`

type Tables = {
  readings: Map<string, string[]>
  byCharacter: Map<string, string[]>
  byPinyin: Map<string, string[]>
}

let made: Tables | null = null

/** Made when first asked for: some milliseconds of looking up pinyin. */
function tables(): Tables {
  if (made) return made
  made = { readings: new Map(), byCharacter: new Map(), byPinyin: new Map() }
  for (const entry of `${HONG_KONG}|${HOKKIEN}`.split(/[|\n]/)) {
    const [syllable = '', characters = ''] = entry.trim().split(' ')
    for (const [place, character] of [...characters].entries()) {
      const pinyin = pinyinOf(character)
      into(made.readings, syllable, pinyin)
      into(made.byCharacter, character, syllable)
      // A third character is not what a syllable makes anybody think of.
      if (place < 2) into(made.byPinyin, pinyin, syllable)
    }
  }
  return made
}

function into(table: Map<string, string[]>, key: string, value: string): void {
  const known = table.get(key)
  if (!known) table.set(key, [value])
  else if (!known.includes(value)) known.push(value)
}

/** What a syllable of a southern given name may be in pinyin, the likelier first: 'man' is wen, min, wan. */
export function southernReadings(syllable: string): readonly string[] {
  return tables().readings.get(syllable) ?? []
}

/** How a character of a given name is spelled in Hong Kong, then elsewhere in the south. Simplified characters in. */
export function characterSpellings(character: string): readonly string[] {
  return tables().byCharacter.get(character) ?? []
}

/** How a syllable of pinyin may be spelled in the south, where its character is not known. */
export function southernSpellings(pinyin: string): readonly string[] {
  return tables().byPinyin.get(pinyin) ?? []
}
