import type { SetLine } from './cut-pages.ts'

/** The lines of the parts of a letter as the browser has set them; `blocks` are their elements, in order. */
export function setLines(blocks: readonly Element[]): SetLine[] {
  return blocks.flatMap((block, part) => {
    const starts = startsOf(block)
    const box = block.getBoundingClientRect()
    const pitch = box.height / starts.length
    return starts.map((from, at) => ({
      part,
      from,
      to: starts[at + 1] ?? block.textContent?.length ?? 0,
      top: box.top + at * pitch,
      bottom: box.top + (at + 1) * pitch,
    }))
  })
}

/** With which character each line of an element begins. */
function startsOf(block: Element): number[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const starts = [0]
  let [before, line] = [0, Number.NaN]
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? ''
    for (let at = 0; at < text.length; ) {
      const next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
      range.setStart(node, at)
      range.setEnd(node, Math.min(next, text.length))
      const box = text[at] === '\n' ? null : range.getBoundingClientRect()
      // What is not drawn, such as a space where the line breaks, says nothing of its line.
      if (box && box.height > 0) {
        const middle = box.top + box.height / 2
        if (middle > line + box.height / 2) starts.push(before + at)
        line = middle
      }
      at = next
    }
    before += text.length
  }
  return starts
}
