/** What the reader of templates says of a fault, in Chinese: it speaks English only. What it seldom says is left as it is. */
export function faultInChinese(said: string): string {
  return said
    .replace(/^(?:tag|output) "?(.+?)"? not closed$/, '“$1”没有写完')
    .replace(/^tag "(.+)" not found$/, '没有“$1”这种写法')
    .replace(/^undefined filter: (.+)$/, '没有“$1”这种写法')
}
