import { atOnce } from '../../ui/at-once.ts'

/**
 * Puts a text where the caret stands, over what is marked, and leaves the caret behind it. The browser is asked first, since only it
 * can have the press taken back by Ctrl+Z.
 */
export function putAtCaret(
  field: HTMLTextAreaElement | null,
  text: string,
  change: (value: string) => void,
): void {
  if (!field) return
  field.focus()
  if (document.execCommand?.('insertText', false, text)) return
  const { selectionStart: from, selectionEnd: to, value } = field
  atOnce(() => change(value.slice(0, from) + text + value.slice(to)))
  const caret = from + text.length
  field.setSelectionRange(caret, caret)
}

/** A text with another word in one of its lines, counted from 1. */
export function mendedLine(text: string, line: number, wrong: string, right: string): string {
  return text
    .split('\n')
    .map((each, at) => (at === line - 1 ? each.replace(wrong, () => right) : each))
    .join('\n')
}

/** Brings the person to a line, counted from 1, and marks it. */
export function goToLine(field: HTMLTextAreaElement | null, line: number): void {
  if (!field) return
  const lines = field.value.split('\n')
  const before = lines.slice(0, line - 1).join('\n').length
  const from = line > 1 ? before + 1 : 0
  field.focus()
  field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0))
  // A marked line out of sight helps nobody: a field scrolls to its caret only when something is typed.
  field.scrollTop = (field.scrollHeight * Math.max(0, line - 3)) / Math.max(1, lines.length)
}
