/**
 * Chinese surnames with the reading they have as surnames, which is often not the one the character has elsewhere
 * (单 Shàn not dān, 解 Xiè not jiě, 任 Rén not rèn). The Hundred Family Surnames and what is common today besides;
 * each reading is followed by its characters, simplified and traditional.
 */
const SINGLE = `
āi 哀 ài 艾 ān 安 áo 敖 bā 巴 bái 白 bǎi 柏 bān 班 bāo 包 bào 鲍鮑暴 bèi 贝貝 bēn 贲賁 bì 毕畢 biān 边邊 biàn 卞 bié 别別
bǐng 邴 bó 薄 bǔ 卜 bù 步 cái 才 cài 蔡 cāng 苍蒼 cāo 操 cáo 曹 cén 岑 chái 柴 cháng 常 chāng 昌 cháo 晁巢 chē 车車 chén 陈陳谌諶
chéng 成程 chí 池迟遲 chōng 充 chóng 种 chū 初 chǔ 褚储儲楚 cóng 从從 cuī 崔 dá 笪 dài 戴代 dàn 但 dǎng 党黨 dèng 邓鄧 dí 狄
dǐ 邸 diāo 刁 dīng 丁 dōng 东東 dǒng 董 dòu 窦竇 dū 都 dǔ 堵 dù 杜 duàn 段 è 鄂 fán 樊 fàn 范 fāng 方 fáng 房 fèi 费費
fēng 酆封丰豐 féng 冯馮 fèng 凤鳳 fú 伏符扶福 fù 傅富付 gān 干甘 gāo 高 gào 郜 gē 戈 gě 葛盖蓋 gěng 耿
gōng 龚龔弓宫宮公 gǒng 巩鞏 gòng 贡貢 gōu 勾句缑緱 gǒu 苟 gǔ 谷古 gù 顾顧 guān 关關官 guǎn 管 guǎng 广廣 guì 桂 guō 郭过過
guó 国國 hǎ 哈 hán 韩韓 háng 杭 hǎo 郝 hé 何和 hè 贺賀赫黑 héng 衡 hóng 洪弘红紅 hóu 侯 hòu 后候 hú 胡 hù 扈 huā 花 huá 滑
huà 华華 huái 怀懷 huán 桓 huàn 宦 huáng 黄黃 huì 惠 huò 霍 jī 嵇姬 jí 吉汲籍 jǐ 纪紀 jì 计計季蓟薊冀暨 jiā 家 jiá 郏郟
jiǎ 贾賈 jiān 菅 jiǎn 简簡 jiāng 姜江 jiǎng 蒋蔣 jiāo 焦 jiǎo 矫矯 jiē 揭 jīn 金 jìn 靳晋晉 jīng 经經荆荊 jǐng 井景 jìng 敬
jū 居鞠琚 kàn 阚闞 kāng 康 kàng 亢 kē 柯 kōng 空 kǒng 孔 kòu 寇 kuāng 匡 kuàng 邝鄺况況旷曠 kuǎi 蒯 kuí 夔 lái 来來 lài 赖賴
lán 蓝藍兰蘭 láng 郎 láo 劳勞 léi 雷 lěng 冷 lí 黎 lǐ 李 lì 厉厲郦酈利 lián 廉连連 liáng 梁 liào 廖 lín 林 lìn 蔺藺
líng 凌 liú 刘劉 liǔ 柳 lóng 龙龍隆 lóu 娄婁楼樓 lú 卢盧 lǔ 鲁魯 lù 路陆陸禄祿逯鹿 lǚ 吕呂 luán 栾欒 luó 罗羅 luò 骆駱
má 麻 mǎ 马馬 mǎi 买買 mài 麦麥 mǎn 满滿 máo 毛茅茆 méi 梅 mén 门門 méng 蒙 mèng 孟 mí 糜 mǐ 米 mì 宓 miáo 苗 miào 缪繆
mǐn 闵閔 míng 明 mò 莫 móu 牟 mǔ 母 mù 穆牧慕木 nā 那 nán 南 nài 能 ní 倪 nián 年 niè 聂聶乜 níng 宁寧 nìng 甯 niú 牛 niǔ 钮鈕
nóng 农農 ōu 欧歐区區 pān 潘 pán 盘盤 páng 庞龐逄 péi 裴 péng 彭蓬 pí 皮 piáo 朴 píng 平 pó 繁 pú 蒲濮 pǔ 浦普 qī 戚漆
qí 齐齊祁亓 qián 钱錢 qiáng 强強 qiáo 乔喬谯譙 qiè 郄 qín 秦覃 qiū 邱丘秋 qiú 裘仇 qū 屈曲 qú 璩瞿 quán 全权權 quē 阙闕
rǎn 冉 ráo 饶饒 rén 任 róng 荣榮戎容融 rú 茹 ruǎn 阮 ruì 芮 sǎ 撒 sāng 桑 shā 沙 shān 山 shàn 单單 shāng 商 shàng 尚
sháo 韶 shào 邵召 shé 佘折 shè 厍厙 shēn 申莘 shěn 沈 shèn 慎 shèng 盛 shī 施师師 shí 石时時 shǐ 史 shòu 寿壽 shū 舒殳 shù 束
shuài 帅帥 shuāng 双雙 shuǐ 水 sī 司 sōng 松 sòng 宋 sū 苏蘇 sù 宿粟 suǒ 索 sūn 孙孫 tái 邰台 tán 谭譚谈談 táng 唐 tāng 汤湯
táo 陶 téng 滕 tián 田 tōng 通 tóng 童佟仝 tǒu 钭鈄 tú 屠涂 wàn 万萬 wāng 汪 wáng 王 wēi 危 wéi 韦韋 wěi 隗 wèi 魏卫衛蔚尉
wēn 温溫 wén 闻聞文 wēng 翁 wò 沃 wū 邬鄔巫乌烏 wú 吴吳吾 wǔ 伍武 xī 奚郗西 xí 席习習 xì 郤 xià 夏 xiān 先 xián 咸 xiǎn 冼洗
xiàng 项項向相 xiāo 萧蕭肖 xiè 谢謝解 xīn 辛 xìn 信 xíng 邢刑行 xìng 幸 xióng 熊 xiū 修 xū 胥须須 xú 徐 xǔ 许許 xuān 宣
xuē 薛 xún 荀郇 yān 燕鄢 yán 严嚴颜顏阎閻闫閆言 yàn 晏 yáng 杨楊羊阳陽 yǎng 仰养養 yāo 要么 yáo 姚尧堯 yè 叶葉 yī 伊衣
yì 易羿益 yīn 殷阴陰 yín 银銀 yǐn 尹 yìn 印 yīng 应應 yōng 雍 yóu 尤游由 yū 於 yú 于余俞虞鱼魚 yǔ 禹庾 yù 喻郁玉 yuán 袁元原
yuàn 苑 yuè 乐樂岳越 yún 云雲 yùn 员員 zāng 臧 zǎn 昝 zēng 曾 zhā 查 zhái 翟 zhān 詹 zhǎn 展 zhàn 湛战戰占 zhāng 张張章
zhǎng 仉 zhào 赵趙 zhēn 甄 zhèng 郑鄭 zhī 支 zhōng 钟鐘鍾终終 zhòng 仲 zhōu 周 zhū 朱诸諸 zhú 竺 zhù 祝 zhuāng 庄莊 zhuó 卓
zī 訾 zǐ 子 zōng 宗 zōu 邹鄒 zǔ 祖 zuān 钻鑽 zuǒ 左`

const DOUBLE = `
ōuyáng 欧阳/歐陽 sīmǎ 司马/司馬 shàngguān 上官 zhūgě 诸葛/諸葛 yùchí 尉迟/尉遲 mòqí 万俟/萬俟 zhǎngsūn 长孙/長孫 sītú 司徒
sīkōng 司空 sīkòu 司寇 xiàhóu 夏侯 huángfǔ 皇甫 gōngsūn 公孙/公孫 mùróng 慕容 línghú 令狐 yǔwén 宇文 dōngfāng 东方/東方
xuānyuán 轩辕/軒轅 duānmù 端木 nángōng 南宫/南宮 dúgū 独孤/獨孤 hūyán 呼延 tántái 澹台/澹臺 púyáng 濮阳/濮陽 chúnyú 淳于
shēntú 申屠 tàishū 太叔 tàishǐ 太史 zhòngsūn 仲孙/仲孫 shūsūn 叔孙/叔孫 zhōnglí 钟离/鍾離 xiānyú 鲜于/鮮于 lǘqiū 闾丘/閭丘
hèlián 赫连/赫連 wénrén 闻人/聞人 gōngyě 公冶 gōngyáng 公羊 gōngxī 公西 gōngliáng 公良 zōngzhèng 宗政 zhuānsūn 颛孙/顓孫
wūmǎ 巫马/巫馬 qīdiāo 漆雕 yuèzhèng 乐正/樂正 rǎngsì 壤驷/壤駟 tuòbá 拓跋 zǎifǔ 宰父 gǔliáng 穀梁/谷梁 duàngān 段干
bǎilǐ 百里 dōngguō 东郭/東郭 nánmén 南门/南門 yángshé 羊舌 liángqiū 梁丘 zuǒqiū 左丘 dōngmén 东门/東門 xīmén 西门/西門
nàlán 纳兰/納蘭 wányán 完颜/完顏 yēlǜ 耶律 yèhè 叶赫/葉赫 dìwǔ 第五 qíguān 亓官 chányú 单于/單于 àixīnjuéluó 爱新觉罗/愛新覺羅`

/** Surnames whose own bearers disagree; the second reading. The house asks once. */
const DISPUTED =
  '乐lè 樂lè 覃tán 谌shèn 諶shèn 翟dí 隗kuí 宁nìng 寧nìng 纪jì 紀jì 召zhào 员yuán 員yuán 郇huán 折zhé 那nà'

const readings = new Map<string, readonly string[]>()
for (const [, reading, characters] of SINGLE.matchAll(/(\S+) (\S+)/g)) {
  for (const surname of characters ?? '') readings.set(surname, [reading ?? ''])
}
for (const [, reading, spellings] of DOUBLE.matchAll(/(\S+) (\S+)/g)) {
  for (const surname of (spellings ?? '').split('/')) readings.set(surname, [reading ?? ''])
}
for (const [, surname, second] of DISPUTED.matchAll(/(\p{Script=Han})(\S+)/gu)) {
  readings.set(surname ?? '', [...(readings.get(surname ?? '') ?? []), second ?? ''])
}

/**
 * How a surname written in characters is read, in pinyin with tones and lower case ('ōuyáng'), the likelier reading
 * first. More than one means its bearers differ; none means it is not a surname known here.
 */
export function surnameReadings(surname: string): readonly string[] {
  return readings.get(surname) ?? []
}

/** Surname and given name of a name written in characters without a space: 欧阳修 is 欧阳 + 修, 于建国 is 于 + 建国. */
export function splitAtSurname(name: string): [surname: string, given: string] {
  const letters = [...name]
  for (const length of [4, 2]) {
    const surname = letters.slice(0, length).join('')
    if (letters.length >= length && readings.has(surname)) return [surname, letters.slice(length).join('')]
  }
  return [letters[0] ?? '', letters.slice(1).join('')]
}
