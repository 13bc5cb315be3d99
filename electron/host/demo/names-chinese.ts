import { simplified } from '../../../shared/domain/names/simplified.ts'
import { type Dice, happens, oneByShare, oneOf } from './dice.ts'
import type { InventedName } from './names.ts'

/** The fifty-odd commonest surnames with roughly how many in a thousand bear them. */
const SURNAMES = `王Wang72 李Li70 张Zhang66 刘Liu53 陈Chen47 杨Yang31 黄Huang23 赵Zhao21 吴Wu20 周Zhou19 徐Xu14 孙Sun13 马Ma13
朱Zhu12 胡Hu12 郭Guo11 何He11 高Gao10 林Lin10 罗Luo9 郑Zheng9 梁Liang8 谢Xie8 宋Song7 唐Tang7 许Xu6 韩Han6 冯Feng6 邓Deng6 曹Cao6
彭Peng5 曾Zeng5 肖Xiao5 田Tian5 董Dong5 潘Pan5 袁Yuan5 于Yu5 蔡Cai5 余Yu4 杜Du4 叶Ye4 程Cheng4 苏Su4 魏Wei4 吕Lyu4 丁Ding4 任Ren4
沈Shen4 姚Yao3 卢Lu3 姜Jiang3 崔Cui3 钟Zhong3 谭Tan3 陆Lu3 汪Wang3 范Fan3 石Shi3 廖Liao3 贾Jia3 夏Xia3 韦Wei3 付Fu3 方Fang3 白Bai3 邹Zou3
孟Meng3 熊Xiong3 秦Qin3 邱Qiu3 江Jiang2 尹Yin2 薛Xue2 闫Yan2 段Duan2 雷Lei2 侯Hou2 史Shi2 陶Tao2 黎Li2 贺He2 顾Gu2 毛Mao2 郝Hao2 龚Gong2
邵Shao2 万Wan2 钱Qian2 严Yan2 单Shan1 解Xie1 查Zha1 仇Qiu1 曲Qu1 翟Zhai1 欧阳Ouyang1 司徒Situ1 皇甫Huangfu1 令狐Linghu1`

const MEN = `强Qiang 军Jun 勇Yong 超Chao 鹏Peng 斌Bin 辉Hui 浩Hao 志强Zhiqiang 建华Jianhua 建军Jianjun 国强Guoqiang 志远Zhiyuan 文博Wenbo
宇航Yuhang 明辉Minghui 海波Haibo 晓东Xiaodong 立新Lixin 永强Yongqiang 庆华Qinghua 德明Deming 家豪Jiahao 嘉伟Jiawei 思远Siyuan 天宇Tianyu 一鸣Yiming
振宇Zhenyu 少华Shaohua 卫东Weidong 向阳Xiangyang 正平Zhengping 承志Chengzhi 景行Jingxing 书恒Shuheng 云飞Yunfei 文清Wenqing 国庆Guoqing 志刚Zhigang
春生Chunsheng 学文Xuewen 启明Qiming 长河Changhe 守义Shouyi 伯安Boan 光远Guangyuan 浩然Haoran 子轩Zixuan 奕辰Yichen 泽宇Zeyu 铭远Mingyuan 乐天Letian`
const WOMEN = `芳Fang 敏Min 静Jing 丽Li 艳Yan 娟Juan 霞Xia 玲Ling 燕Yan 倩Qian 琳Lin 颖Ying 洁Jie 雯Wen 秀英Xiuying 秀兰Xiulan 桂英Guiying 玉兰Yulan
晓燕Xiaoyan 婷婷Tingting 雪梅Xuemei 海燕Haiyan 雅琴Yaqin 思雨Siyu 梦琪Mengqi 佳怡Jiayi 欣怡Xinyi 雨桐Yutong 诗涵Shihan 文静Wenjing 晓红Xiaohong 丽华Lihua
淑珍Shuzhen 慧敏Huimin 红梅Hongmei 春燕Chunyan 若兰Ruolan 子涵Zihan 安琪Anqi 可欣Kexin 婉清Wanqing 书瑶Shuyao 嘉慧Jiahui 美玲Meiling 月华Yuehua 冬梅Dongmei
小满Xiaoman 一诺Yinuo 清如Qingru 念慈Nianci`

type Spelled = { hanzi: string; latin: string; share: number }
const read = (list: string): Spelled[] =>
  [...list.matchAll(/(\p{Script=Han}+)([A-Za-z]+)(\d*)/gu)].map(([, hanzi = '', latin = '', share]) => ({
    hanzi,
    latin,
    share: Number(share || 1),
  }))
const surnames = read(SURNAMES)
const given = { m: read(MEN), f: read(WOMEN) }

/** A name of the mainland: in characters, mostly with the passport's letters beside it, sometimes in those alone. */
export function chineseName(dice: Dice, gender: 'm' | 'f'): InventedName {
  const family = oneByShare(dice, surnames)
  const own = oneOf(dice, given[gender])
  const latin = `${family.latin.toUpperCase()} ${own.latin}`
  const letters: [string, string] = [own.latin, family.latin]
  if (happens(dice, 0.08)) return { name: latin, otherName: null, sayHint: null, letters }
  return {
    name: family.hanzi + own.hanzi,
    otherName: happens(dice, 0.7) ? latin : null,
    sayHint: null,
    letters,
  }
}

/** The same character as it is spelled in Hong Kong, on Taiwan, in Singapore. */
const OVERSEAS_SURNAMES = `陳Chan,Chen,Tan 黃Wong,Huang,Ng 林Lam,Lin,Lim 李Lee,Lee,Lee 張Cheung,Chang,Teo 王Wong,Wang,Ong 吳Ng,Wu,Goh
劉Lau,Liu,Low 鄭Cheng,Cheng,Tay 許Hui,Hsu,Koh 蔡Choi,Tsai,Chua 楊Yeung,Yang,Yeo 郭Kwok,Kuo,Quek 何Ho,Ho,Ho 羅Lo,Lo,Loh 謝Tse,Hsieh,Chia`
const OVERSEAS_GIVEN = {
  HK: {
    m: '志明Chi Ming|永康Wing Hong|偉強Wai Keung|俊傑Chun Kit|家樂Ka Lok|國良Kwok Leung',
    f: '麗珊Lai San|淑儀Suk Yee|美玲Mei Ling|詠欣Wing Yan|慧珍Wai Chun|嘉欣Ka Yan',
  },
  TW: {
    m: '志豪Chih-Hao|建宏Chien-Hung|俊宏Chun-Hung|秋明Chiu-Ming|文雄Wen-Hsiung|承恩Cheng-En',
    f: '淑芬Shu-Fen|雅婷Ya-Ting|怡君Yi-Chun|美惠Mei-Hui|佳穎Chia-Ying|心怡Hsin-Yi',
  },
  SG: {
    m: '偉明Wei Ming|國良Kok Leong|志成Chee Seng|文華Boon Hwa|俊雄Choon Hiong|家輝Kah Fai',
    f: '慧敏Hui Min|秀玲Siew Ling|佳慧Jia Hui|美芳Mei Fong|麗燕Lay Yen|淑珍Sook Chin',
  },
} as const
const CHRISTIAN = {
  m: 'Michael Raymond Vincent Eddie Kelvin Jason',
  f: 'Susan Grace Vivian Karen Joyce Michelle',
}

/** A Chinese name from outside the mainland: its characters as they are written there and the spelling of the place. */
export function overseasChineseName(dice: Dice, gender: 'm' | 'f', place: 'HK' | 'TW' | 'SG'): InventedName {
  const [hanzi = '', spellings = ''] = splitName(oneOf(dice, OVERSEAS_SURNAMES.split(/\s+/)))
  const family = spellings.split(',')[['HK', 'TW', 'SG'].indexOf(place)] ?? spellings
  const [own = '', spelled = ''] = splitName(oneOf(dice, OVERSEAS_GIVEN[place][gender].split('|')))
  const christian = place === 'TW' ? null : oneOf(dice, CHRISTIAN[gender].split(' '))
  const latin = `${family.toUpperCase()} ${spelled}`
  return {
    name: place === 'SG' ? simplified(hanzi + own) : hanzi + own,
    otherName: christian && happens(dice, 0.4) ? `${christian} ${latin}` : latin,
    sayHint: null,
    letters: [christian ?? spelled, family],
  }
}

function splitName(entry: string): string[] {
  const hanzi = /^\p{Script=Han}+/u.exec(entry)?.[0] ?? ''
  return [hanzi, entry.slice(hanzi.length)]
}
