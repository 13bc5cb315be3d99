import { Converter } from 'opencc-js/cn2t'
import { pinyin } from 'pinyin-pro'
import type { Chance } from '../../chance.ts'
import { cantoneseOf, hokkienOf, wadeGiles } from './chinese-latin.ts'
import { byShare, type Named, zipf } from './named.ts'

/** Surnames with about how many in ten thousand bear them; `/`: how the surname is read, then how its character is. */
const SURNAMES = `王715 李719 张675 刘538 陈453 杨308 黄223 赵206 周190 吴205 徐141 孙138 胡131 朱126 高121 林118 何106 郭115 马105 罗86 梁84 宋81
郑80 谢72 韩68 唐65 冯64 于62 董61 萧59 程57 曹57 袁54 邓54 许54 傅51 沈50 曾zeng/ceng50 彭49 吕47 苏46 卢45 蒋45 蔡44 贾42 丁42 魏41 薛40 叶40 阎39
余38 潘37 杜37 戴36 夏36 钟35 汪34 田34 任33 姜33 范32 方32 石31 姚31 谭31 廖30 邹30 熊29 金29 陆29 郝28 孔28 白27 崔27 康26 毛26 邱26 秦26 江25
史25 顾25 侯24 邵24 孟23 龙23 万22 段22 雷21 钱21 汤20 尹20 黎20 易19 常19 武18 乔18 贺18 赖17 龚17 文17 庞14 樊14 兰13 殷13 施13 陶13 洪13 翟zhai/di13 安12
颜12 倪12 严12 牛12 温12 芦11 季11 俞11 章11 鲁11 葛10 伍10 韦10 申10 尤10 毕10 聂9 丛9 焦9 向9 柳9 邢9 路8 岳8 齐8 梅8 莫8 庄8 辛8 管7 祝7 左7 涂7 谷7
祁7 时6 舒6 耿6 牟6 卜6 詹6 关6 苗6 凌6 费5 纪5 靳5 盛5 童5 欧5 甄5 项5 曲qu/qu5 成5 游5 阳5 裴5 席5 卫5 查zha/cha4 屈4 鲍4 位4 覃qin/tan4 霍4 翁4 隋4
植3 甘3 景3 单shan/dan6 解xie/jie5 仇qiu/chou3 区ou/qu3 朴piao/pu3 盖ge/gai2 缪miao/mou2 乐yue/le2 臧zang/cang2 繁po/fan1 员yun/yuan1 冼xian/xi2
欧阳6 司徒2 上官2 司马1 诸葛1 皇甫1 令狐1 尉迟yuchi/weichi1 万俟moqi/wansi1 长孙zhangsun/changsun1 东方1 夏侯1 慕容1 公孙1 宇文1`

const MEN = `明国文华建志强军平伟东海林峰杰斌辉龙飞鹏波勇刚超涛宇俊浩德永成生荣庆清振兴春立新光忠祥福宏家金长学宝良世玉富正义安民云山全利中天子大胜红根启
仁贵维思少凯亮健磊凡松旭洋毅翔昌达远昊泽轩宸睿博鑫晨瑞康诚程铭楠栋敏贤伦航坤帆森奇冬继绍树耀顺发喜锋虎彬威钢炳培润鸿群克来有守传江汉川恒岩嘉一晓小
尚书友仲伯延恩绪景皓然晗煜煊钧锐霖澄沛沐岳峻嵩崇卓越奕逸骏骥麟鹤舟航野原疆京津晋豫湘鲁凌霄云`
const WOMEN = `英秀玉华兰芳梅桂珍红丽淑娟霞艳敏静燕玲萍春香琴莲云凤美琳娜慧洁莉婷雪蓉倩颖丹月爱素荣芬菊琼荷巧青晶妍茜秋珊莎锦黛媛佳嘉怡欣雨思梦诗雅涵语桐梓晓文
彤瑶琪瑾璇婉婕馨紫若可一子小冰露莹蕾薇菲岚苑珠翠惠芝真环钰筠柔竹霭凝枝飘育滢馥昭瑗昕悦彩霓楚念安宁晨曦岩沁清澜依曼舒蓓菁芸苹茵荔蓝婵娴嫣娅妮姗姝`

const surnames = [...SURNAMES.matchAll(/(\p{Script=Han}+)(?:([a-z]+)\/([a-z]+))?(\d+)/gu)].map(
  ([, hanzi = '', read, other, share]) => ({
    hanzi,
    read: read ?? plainPinyin(hanzi, true),
    other,
    share: Number(share),
  }),
)
const surname = byShare(
  surnames,
  surnames.map(({ share }) => share),
)
const given = { m: zipf([...MEN.replace(/\s/g, '')], 15), f: zipf([...WOMEN.replace(/\s/g, '')], 15) }
const traditional = Converter({ from: 'cn', to: 'tw' })

/** Both readings of surnames that are read otherwise than their character. */
export const polyphones = new Map(
  surnames.flatMap(({ hanzi, read, other }) =>
    other && other !== read ? [[hanzi, [read, other]] as const] : [],
  ),
)

const read = new Map<string, string>()
/** Characters as typed in pinyin, without tones, v for ü. */
export function plainPinyin(hanzi: string, asSurname = false): string {
  const known = asSurname ? undefined : read.get(hanzi)
  if (known !== undefined) return known
  const found = asSurname
    ? pinyin(hanzi, { toneType: 'none', type: 'array', v: true, surname: 'head' }).join('')
    : [...hanzi].map(one => pinyin(one, { toneType: 'none', v: true })).join('')
  if (!asSurname && hanzi.length === 1) read.set(hanzi, found)
  return found
}

const toTraditional = new Map<string, string>()
/** Traditional characters, one at a time. */
export function traditionalOf(hanzi: string): string {
  return [...hanzi]
    .map(one => {
      const known = toTraditional.get(one)
      if (known !== undefined) return known
      const found = traditional(one)
      toTraditional.set(one, found)
      return found
    })
    .join('')
}

export type ChinesePlace = 'mainland' | 'HK' | 'TW' | 'SG'

/** A Chinese name: of the mainland nine times in ten, else as it is written and spelled in Hong Kong, on Taiwan or in Singapore. */
export function chineseName(luck: Chance): Named & { place: ChinesePlace } {
  const gender = luck.next() < 0.5 ? 'm' : 'f'
  const family = surname(luck)
  const first = given[gender](luck)
  const second = luck.next() < 0.86 ? given[gender](luck) : ''
  const hanzi = { family: family.hanzi, given: first + second }
  const syllables = [first, second].filter(Boolean).map(one => plainPinyin(one))
  const latin = { family: family.read, given: syllables.join('') }
  const at = luck.next()
  const place: ChinesePlace = at < 0.86 ? 'mainland' : at < 0.92 ? 'HK' : at < 0.97 ? 'TW' : 'SG'
  const rest = { gender, latin, core: null, family2: null, place } as const
  if (place === 'mainland') {
    const passport = `${latin.family} ${latin.given}`.toUpperCase().replaceAll('V', 'YU')
    const kind = luck.next()
    if (kind < 0.06) return { ...rest, name: passport, other: null, native: null }
    const other = kind < 0.3 ? passport : kind < 0.4 ? cased(latin.family, latin.given) : null
    return { ...rest, name: hanzi.family + hanzi.given, other, native: hanzi }
  }
  const old =
    place === 'SG' ? hanzi : { family: traditionalOf(hanzi.family), given: traditionalOf(hanzi.given) }
  const spelled =
    place === 'TW'
      ? cased(wadeGiles(latin.family), syllables.map(wadeGiles).join('-'))
      : cased(
          (place === 'HK' ? cantoneseOf(family.hanzi) : hokkienOf(family.hanzi)) ?? wadeGiles(latin.family),
          place === 'HK'
            ? [first, second]
                .filter(Boolean)
                .map(one => cantoneseOf(one) ?? plainPinyin(one))
                .join(' ')
            : syllables.join(' '),
        )
  const kind = luck.next()
  if (kind < 0.15) return { ...rest, name: spelled, other: null, native: null }
  return { ...rest, name: old.family + old.given, other: kind < 0.8 ? spelled : null, native: old }
}

function cased(family: string, given: string): string {
  const parts = given.replace(
    /(^|[ -])([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
  return `${family.charAt(0).toUpperCase()}${family.slice(1)} ${parts}`
}
