/** Every syllable of Mandarin in pinyin without tones, by initial; ü is v after l and n, as keyboards have it. */
const SYLLABLES = `
a ai an ang ao e ei en eng er o ou yi ya yan yang yao ye yin ying yo yong you yu yuan yue yun wu wa wai wan wang wei wen weng wo
ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu
ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu fa fan fang fei fen feng fo fou fu
da dai dan dang dao de dei den deng di dian diao die ding diu dong dou du duan dui dun duo
ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo
na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nun nuo nv nve
la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo lv lve lyu lue nyu
ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo
ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo
ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo
ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun
xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun
zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo
cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo
sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo
ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo za zai zan zang zao ze zei zen zeng zi zong zou zu zuan zui zun zuo
ca cai can cang cao ce cen ceng ci cong cou cu cuan cui cun cuo sa sai san sang sao se sen seng si song sou su suan sui sun suo`

const syllables = new Set(SYLLABLES.trim().split(/\s+/))
const LONGEST = 6

/** Every syllable there is. */
export function everySyllable(): Iterable<string> {
  return syllables
}

/**
 * The pinyin syllables of a run of plain lower-case letters, longest first: 'jianguo' is ['jian', 'guo']. Null when it
 * cannot be read as pinyin, which is how 'Schmidt' is told from 'Sun Xiaoming'. Names only: over 24 letters is null.
 */
export function pinyinSyllables(letters: string): string[] | null {
  if (letters === '' || letters.length > 24) return null
  return splitFrom(letters, 0)
}

function splitFrom(letters: string, start: number): string[] | null {
  if (start === letters.length) return []
  for (let end = Math.min(start + LONGEST, letters.length); end > start; end -= 1) {
    const syllable = letters.slice(start, end)
    if (!syllables.has(syllable)) continue
    const rest = splitFrom(letters, end)
    if (rest) return [syllable, ...rest]
  }
  return null
}
