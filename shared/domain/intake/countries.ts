/** ISO 3166-1: the three letters of each country and the two after them. */
const CODES =
  'ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT ' +
  'AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO ' +
  'BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG ' +
  'COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO ' +
  'DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB ' +
  'GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY ' +
  'HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT ' +
  'JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY ' +
  'LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH ' +
  'MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA ' +
  'NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE ' +
  'PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA ' +
  'SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR ' +
  'SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO ' +
  'TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG ' +
  'VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW'

const byCode = new Map<string, string>()
for (const pair of CODES.split(' ')) {
  byCode.set(pair.slice(0, 3), pair.slice(3))
  byCode.set(pair.slice(3), pair.slice(3))
}

/** What people write that no list of names has. */
const habits: Record<string, string> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'great britain': 'GB',
  usa: 'US',
  america: 'US',
  uae: 'AE',
  korea: 'KR',
  holland: 'NL',
  prc: 'CN',
  中华人民共和国: 'CN',
  中国大陆: 'CN',
  中国香港: 'HK',
  中国澳门: 'MO',
  中国台湾: 'TW',
}

let byName: Map<string, string> | null = null

/** The two letters of every country, by ISO 3166-1. */
export function everyCountry(): string[] {
  return [...new Set(byCode.values())]
}

/** The two letters of a country written as two or three letters or by its English or Chinese name; null when unknown. */
export function readCountry(written: string): string | null {
  const text = written.normalize('NFKC').trim()
  if (text === '') return null
  return (
    byCode.get(text.toUpperCase()) ?? habits[text.toLowerCase()] ?? names().get(text.toLowerCase()) ?? null
  )
}

function names(): Map<string, string> {
  if (byName) return byName
  byName = new Map<string, string>()
  for (const language of ['en', 'zh-Hans', 'zh-Hant', 'ja', 'de', 'fr', 'es', 'pt', 'it']) {
    const shown = new Intl.DisplayNames([language], { type: 'region' })
    for (const code of new Set(byCode.values())) {
      const name = shown.of(code)?.toLowerCase()
      if (name && !byName.has(name)) byName.set(name, code)
    }
  }
  return byName
}
