/**
 * The commonest Japanese surnames in kanji with their usual reading, in Hepburn without long-vowel marks. Those that
 * could as well be a whole Chinese name or begin one (林, 金子, 高木, 石川 of two characters) count only when the name is known to be Japanese.
 */
const READINGS = `
佐藤 sato 鈴木 suzuki 高橋 takahashi 髙橋 takahashi 田中 tanaka 伊藤 ito 渡辺 watanabe 渡邊 watanabe 渡邉 watanabe 渡部 watanabe
山本 yamamoto 中村 nakamura 小林 kobayashi 加藤 kato 吉田 yoshida 山田 yamada 佐々木 sasaki 山口 yamaguchi 松本 matsumoto
井上 inoue 木村 kimura 斎藤 saito 齋藤 saito 斉藤 saito 齊藤 saito 清水 shimizu 山崎 yamazaki 山﨑 yamazaki 阿部 abe 森田 morita
池田 ikeda 橋本 hashimoto 山下 yamashita 石井 ishii 中島 nakajima 前田 maeda 藤田 fujita 小川 ogawa 後藤 goto 岡田 okada
長谷川 hasegawa 村上 murakami 近藤 kondo 石田 ishida 坂本 sakamoto 遠藤 endo 青木 aoki 藤井 fujii 西村 nishimura 福田 fukuda
太田 ota 三浦 miura 藤原 fujiwara 岡本 okamoto 松田 matsuda 中川 nakagawa 中野 nakano 原田 harada 小野 ono 田村 tamura
竹内 takeuchi 和田 wada 中山 nakayama 上田 ueda 柴田 shibata 酒井 sakai 宮崎 miyazaki 宮本 miyamoto 内田 uchida 大塚 otsuka
菊地 kikuchi 菊池 kikuchi 増田 masuda 野口 noguchi 谷口 taniguchi 大野 ono 今井 imai 小山 koyama 松井 matsui 岩崎 iwasaki
桜井 sakurai 櫻井 sakurai 木下 kinoshita 野村 nomura 松尾 matsuo 菅原 sugawara 工藤 kudo 久保 kubo 佐野 sano 杉山 sugiyama
上野 ueno 千葉 chiba 北川 kitagawa 大西 onishi 川口 kawaguchi 五十嵐 igarashi 山内 yamauchi 黒田 kuroda 三宅 miyake 服部 hattori
荒木 araki 大橋 ohashi 本田 honda 本多 honda 浅野 asano 岩田 iwata 小島 kojima 平田 hirata 吉川 yoshikawa 西田 nishida 樋口 higuchi`

const SHARED_WITH_CHINESE =
  '森 mori 林 hayashi 原 hara 東 higashi 関 seki 金子 kaneko 高木 takagi 石川 ishikawa 安藤 ando 平野 hirano'

const certain = toMap(READINGS)
const possible = toMap(SHARED_WITH_CHINESE)

/** Whether these kanji are a surname that only Japanese guests bear. */
export function isJapaneseSurname(kanji: string): boolean {
  return certain.has(kanji)
}

/** The usual reading of a Japanese surname in plain Latin letters ('tanaka'), or null when it is not a common one. */
export function japaneseSurnameReading(kanji: string): string | null {
  return certain.get(kanji) ?? possible.get(kanji) ?? null
}

/** Every surname's reading that is known here. */
export function japaneseReadings(): Iterable<string> {
  return new Set([...certain.values(), ...possible.values()])
}

/** Surname and given name of kanji written without a space, when the surname is unmistakably Japanese: 田中健司. */
export function splitAtJapaneseSurname(name: string): [surname: string, given: string] | null {
  for (const length of [3, 2]) {
    const surname = name.slice(0, length)
    if (name.length > length && certain.has(surname)) return [surname, name.slice(length)]
  }
  return null
}

function toMap(text: string): Map<string, string> {
  return new Map([...text.matchAll(/(\S+) (\S+)/g)].map(([, kanji, reading]) => [kanji ?? '', reading ?? '']))
}
