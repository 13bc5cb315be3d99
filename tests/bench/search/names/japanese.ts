import type { Chance } from '../../chance.ts'
import { listed, type Named, zipf } from './named.ts'

const FAMILY = `佐藤/サトウ/Sato 鈴木/スズキ/Suzuki 高橋/タカハシ/Takahashi 田中/タナカ/Tanaka 伊藤/イトウ/Ito 渡辺/ワタナベ/Watanabe 山本/ヤマモト/Yamamoto 中村/ナカムラ/Nakamura
小林/コバヤシ/Kobayashi 加藤/カトウ/Kato 吉田/ヨシダ/Yoshida 山田/ヤマダ/Yamada 佐々木/ササキ/Sasaki 山口/ヤマグチ/Yamaguchi 松本/マツモト/Matsumoto 井上/イノウエ/Inoue 木村/キムラ/Kimura
林/ハヤシ/Hayashi 斎藤/サイトウ/Saito 清水/シミズ/Shimizu 山崎/ヤマザキ/Yamazaki 森/モリ/Mori 池田/イケダ/Ikeda 橋本/ハシモト/Hashimoto 阿部/アベ/Abe 石川/イシカワ/Ishikawa 山下/ヤマシタ/Yamashita
中島/ナカジマ/Nakajima 石井/イシイ/Ishii 小川/オガワ/Ogawa 前田/マエダ/Maeda 岡田/オカダ/Okada 長谷川/ハセガワ/Hasegawa 藤田/フジタ/Fujita 後藤/ゴトウ/Goto 近藤/コンドウ/Kondo 村上/ムラカミ/Murakami
遠藤/エンドウ/Endo 青木/アオキ/Aoki 坂本/サカモト/Sakamoto 福田/フクダ/Fukuda 太田/オオタ/Ota 西村/ニシムラ/Nishimura 藤井/フジイ/Fujii 岡本/オカモト/Okamoto 金子/カネコ/Kaneko 藤原/フジワラ/Fujiwara
三浦/ミウラ/Miura 中野/ナカノ/Nakano 中川/ナカガワ/Nakagawa 原田/ハラダ/Harada 松田/マツダ/Matsuda 竹内/タケウチ/Takeuchi 小野/オノ/Ono 田村/タムラ/Tamura 中山/ナカヤマ/Nakayama 和田/ワダ/Wada
石田/イシダ/Ishida 森田/モリタ/Morita 上田/ウエダ/Ueda 原/ハラ/Hara 柴田/シバタ/Shibata 酒井/サカイ/Sakai 宮崎/ミヤザキ/Miyazaki 横山/ヨコヤマ/Yokoyama 高木/タカギ/Takagi 安藤/アンドウ/Ando
宮本/ミヤモト/Miyamoto 大野/オオノ/Ohno 小島/コジマ/Kojima 谷口/タニグチ/Taniguchi 今井/イマイ/Imai 工藤/クドウ/Kudo 高田/タカダ/Takada 増田/マスダ/Masuda 丸山/マルヤマ/Maruyama 杉山/スギヤマ/Sugiyama
村田/ムラタ/Murata 大塚/オオツカ/Otsuka 新井/アライ/Arai 小山/コヤマ/Koyama 平野/ヒラノ/Hirano 藤本/フジモト/Fujimoto 河野/コウノ/Kono 上野/ウエノ/Ueno 野口/ノグチ/Noguchi 武田/タケダ/Takeda
松井/マツイ/Matsui 千葉/チバ/Chiba 岩崎/イワサキ/Iwasaki 菅原/スガワラ/Sugawara 木下/キノシタ/Kinoshita 久保/クボ/Kubo 佐野/サノ/Sano 野村/ノムラ/Nomura 松尾/マツオ/Matsuo 菊地/キクチ/Kikuchi
杉本/スギモト/Sugimoto 市川/イチカワ/Ichikawa 古川/フルカワ/Furukawa 大西/オオニシ/Onishi 島田/シマダ/Shimada 水野/ミズノ/Mizuno 桜井/サクライ/Sakurai 渡部/ワタナベ/Watanabe 吉川/ヨシカワ/Yoshikawa
五十嵐/イガラシ/Igarashi 服部/ハットリ/Hattori 東海林/ショウジ/Shoji 辻/ツジ/Tsuji 土屋/ツチヤ/Tsuchiya 浜田/ハマダ/Hamada 片山/カタヤマ/Katayama 黒田/クロダ/Kuroda 本田/ホンダ/Honda`
const MEN = `健司/ケンジ/Kenji 浩二/コウジ/Koji 大輔/ダイスケ/Daisuke 拓也/タクヤ/Takuya 誠/マコト/Makoto 直樹/ナオキ/Naoki 隆/タカシ/Takashi 和彦/カズヒコ/Kazuhiko 秀樹/ヒデキ/Hideki 修/オサム/Osamu
裕太/ユウタ/Yuta 正人/マサト/Masato 健太/ケンタ/Kenta 翔太/ショウタ/Shota 達也/タツヤ/Tatsuya 哲也/テツヤ/Tetsuya 健一/ケンイチ/Kenichi 学/マナブ/Manabu 剛/ツヨシ/Tsuyoshi 豊/ユタカ/Yutaka
進/ススム/Susumu 浩/ヒロシ/Hiroshi 茂/シゲル/Shigeru 清/キヨシ/Kiyoshi 博/ヒロシ/Hiroshi 弘/ヒロシ/Hiroshi 昭/アキラ/Akira 明/アキラ/Akira 実/ミノル/Minoru 勝/マサル/Masaru 翼/ツバサ/Tsubasa
蓮/レン/Ren 大翔/ヒロト/Hiroto 悠真/ユウマ/Yuma 陽翔/ハルト/Haruto 湊/ミナト/Minato 颯太/ソウタ/Sota 樹/イツキ/Itsuki 亮/リョウ/Ryo 純一/ジュンイチ/Junichi 信夫/ノブオ/Nobuo 幸雄/ユキオ/Yukio`
const WOMEN = `由美/ユミ/Yumi 美咲/ミサキ/Misaki 恵子/ケイコ/Keiko 久美子/クミコ/Kumiko 真由美/マユミ/Mayumi 彩/アヤ/Aya 直美/ナオミ/Naomi 智子/トモコ/Tomoko 千尋/チヒロ/Chihiro 幸子/サチコ/Sachiko
葵/アオイ/Aoi 節子/セツコ/Setsuko 洋子/ヨウコ/Yoko 裕子/ユウコ/Yuko 京子/キョウコ/Kyoko 陽子/ヨウコ/Yoko 和子/カズコ/Kazuko 明美/アケミ/Akemi 愛/アイ/Ai 優子/ユウコ/Yuko 陽菜/ヒナ/Hina
結衣/ユイ/Yui 美優/ミユ/Miyu 凛/リン/Rin 桜/サクラ/Sakura 七海/ナナミ/Nanami 舞/マイ/Mai 麻衣/マイ/Mai 香織/カオリ/Kaori 早苗/サナエ/Sanae 典子/ノリコ/Noriko 純子/ジュンコ/Junko
順子/ジュンコ/Junko 弘子/ヒロコ/Hiroko 敏子/トシコ/Toshiko 文子/フミコ/Fumiko 春香/ハルカ/Haruka 遥/ハルカ/Haruka 瞳/ヒトミ/Hitomi 千春/チハル/Chiharu 里美/サトミ/Satomi 絵里/エリ/Eri`

const family = zipf(listed(FAMILY), 14)
const given = { m: zipf(listed(MEN), 20), f: zipf(listed(WOMEN), 20) }

/** A Japanese name: kanji with the reading beside it in kana or in Latin letters, or Latin letters alone. */
export function japaneseName(luck: Chance): Named & { kana: string | null } {
  const gender = luck.next() < 0.55 ? 'm' : 'f'
  const [kanji = '', kana = '', latin = ''] = family(luck).split('/')
  const [ownKanji = '', ownKana = '', ownLatin = ''] = given[gender](luck).split('/')
  const kind = luck.next()
  const rest = { gender, latin: { family: latin, given: ownLatin }, core: null, family2: null } as const
  if (kind < 0.25)
    return {
      ...rest,
      name: `${latin.toUpperCase()}/${ownLatin.toUpperCase()}`,
      other: null,
      native: null,
      kana: null,
    }
  const inKana = kind < 0.6
  return {
    ...rest,
    name: `${kanji} ${ownKanji}`,
    other: inKana ? `${kana} ${ownKana}` : kind < 0.9 ? `${latin} ${ownLatin}` : null,
    native: { family: kanji, given: ownKanji },
    kana: inKana ? `${kana} ${ownKana}` : null,
  }
}
