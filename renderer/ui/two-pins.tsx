import { PasswordInput } from '@mantine/core'
import { useWords } from '../words/language.ts'
import { isEasyPin } from './easy-pin.ts'
import { plain } from './keys.ts'
import { uiWords } from './words.ts'

export type Pins = { pin: string; again: string }

/** What is wrong with a PIN typed twice, or null. */
export function pinGap({ pin, again }: Pins): 'pinBad' | 'pinDiffers' | null {
  if (!/^\d{4,8}$/.test(pin)) return 'pinBad'
  return pin === again ? null : 'pinDiffers'
}

type Props = { label?: string; pins: Pins; onChange: (pins: Pins) => void; asked: boolean }

/** A new PIN, typed twice. An easy one is said to be so and taken all the same. */
export function TwoPins({ label, pins, onChange, asked }: Props) {
  const words = useWords(uiWords)
  const gap = asked ? pinGap(pins) : null
  const easy = pinGap({ pin: pins.pin, again: pins.pin }) === null && isEasyPin(pins.pin)
  return (
    <>
      <PasswordInput
        label={label ?? words.pin}
        description={easy ? words.pinEasy : words.pinHint}
        value={pins.pin}
        onChange={event => onChange({ ...pins, pin: digits(event.currentTarget.value) })}
        error={gap === 'pinBad' ? words.pinBad : null}
        inputMode="numeric"
        autoComplete="new-password"
      />
      <PasswordInput
        label={words.pinAgain}
        value={pins.again}
        onChange={event => onChange({ ...pins, again: digits(event.currentTarget.value) })}
        error={gap === 'pinDiffers' ? words.pinDiffers : null}
        inputMode="numeric"
        autoComplete="new-password"
      />
    </>
  )
}

const digits = (typed: string) => plain(typed).replace(/\D/g, '').slice(0, 8)
