/** The same function of one text, which remembers what it answered: names are made of the same words again and again. */
export function remembered<Answer>(of: (text: string) => Answer, most = 20_000): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return text => {
    const seen = known.get(text)
    if (seen !== undefined) return seen
    const answer = of(text)
    if (known.size >= most) known.clear()
    known.set(text, answer)
    return answer
  }
}
