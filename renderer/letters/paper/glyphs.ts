import { fontsFor } from './fonts.ts'

/** Characters nobody has: whatever is drawn for them is drawn for want of a glyph. */
const NOBODYS = ['\u{2ffff}', '\u0378']
const SIZE = 24
const TYPE = `${SIZE}px "Source Serif 4", "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, "SimSun-ExtB", serif`

/**
 * The characters of a text for which neither the bundled fonts nor the system has a glyph: they would come out as empty boxes. Old
 * hotel systems wrote rare names in code points of their own, which are such.
 */
export async function withoutGlyph(text: string): Promise<Set<string>> {
  // Where fonts cannot be loaded, nothing is drawn either.
  if (!document.fonts.load) return new Set()
  await fontsFor([text])
  const context = new OffscreenCanvas(2 * SIZE, 2 * SIZE).getContext('2d', { willReadFrequently: true })
  if (!context) return new Set()
  const drawn = (character: string): string => {
    context.clearRect(0, 0, 2 * SIZE, 2 * SIZE)
    context.font = TYPE
    context.fillText(character, SIZE / 2, 1.5 * SIZE)
    return context.getImageData(0, 0, 2 * SIZE, 2 * SIZE).data.join()
  }
  const boxes = new Set(NOBODYS.map(drawn))
  return new Set(
    [...new Set(text)].filter(each => /[\p{Script=Han}\p{Co}]/u.test(each) && boxes.has(drawn(each))),
  )
}
