/** Whether a PIN is among the first anybody would try: one digit over and over, or digits in a row. */
export function isEasyPin(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]))
  return steps.length > 0 && [0, 1, -1].some(step => steps.every(one => one === step))
}
