import { Button } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { MailSheet } from '../../shared/contract/mail.ts'
import { lacksOf } from '../../shared/domain/letters/address-lacks.ts'
import { Loading } from '../ui/states.tsx'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { whyWords } from '../words/why-words.ts'
import { addressWords } from './address-words.ts'
import { EnvelopeDrawn } from './envelope.tsx'
import classes from './mail-panel.module.css'
import type { useOpenForm } from './open-form.ts'
import { Part } from './part.tsx'
import { mailWords } from './words.ts'

const AddressForm = lazy(async () => ({ default: (await import('./address-form.tsx')).AddressForm }))

type Props = { sheet: MailSheet; form: ReturnType<typeof useOpenForm> }

/** Where the post goes, as it stands on the envelope; what is missing, and that a letter came back. */
export function AddressPart({ sheet, form: { open, setOpen, shut } }: Props) {
  const words = useWords(addressWords)
  const { by } = useWords(mailWords)
  const why = useWords(whyWords)
  const days = useDays()
  const { address, envelope } = sheet
  return (
    <Part
      title={words.address}
      actions={
        <Button variant="subtle" size="compact-md" onClick={() => setOpen({ form: 'address' })}>
          {address ? words.change : words.write}
        </Button>
      }
    >
      {address ? (
        <>
          <EnvelopeDrawn lines={envelope} returned={address.returnedOn !== null} />
          {address.returnedOn && (
            <p className={classes.halt}>{words.returned(days.on(address.returnedOn), address.returnedWhy)}</p>
          )}
          {lacksOf(address).map(lack => (
            <p key={lack} className={classes.halt}>
              {words.lacks(why.lacks[lack])}
            </p>
          ))}
          <p className={classes.quiet}>{by(address.by, days.day(address.on))}</p>
        </>
      ) : (
        <p className={classes.soft}>{words.none}</p>
      )}
      {open?.form === 'address' && (
        <Suspense fallback={<Loading />}>
          <AddressForm sheet={sheet} onClose={shut} />
        </Suspense>
      )}
    </Part>
  )
}
