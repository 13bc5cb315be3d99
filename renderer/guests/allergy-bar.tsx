import { Button } from '@mantine/core'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { client } from '../rpc/client.ts'
import { useMay } from '../rpc/may.ts'
import { useDraft } from '../station.ts'
import { Said } from '../ui/said.tsx'
import { useWords } from '../words/language.ts'
import classes from './allergy-bar.module.css'
import { allergyWords } from './allergy-words.ts'
import { Fact, HowKnown } from './fact.tsx'
import type { Allergy } from './facts.ts'
import { TakeOff } from './take-off.tsx'
import { useFactCall } from './use-fact-call.ts'

/** What the guest must not be given. The only red of the card, never folded away, absent when there is nothing to say. */
export function AllergyBar({ allergies }: { allergies: readonly Allergy[] }) {
  const words = useWords(allergyWords)
  if (allergies.length === 0) return null
  const unconfirmed = allergies.some(({ confirmed }) => confirmed === false)
  return (
    <section className={classes.bar} aria-label={words.allergies}>
      <IconAlertTriangleFilled size={26} className={classes.sign} aria-hidden />
      <ul className={classes.list}>
        {allergies.map(allergy => (
          <AllergyLine key={allergy.id} allergy={allergy} />
        ))}
        {unconfirmed && <li className={classes.ask}>{words.notThisStay}</li>}
      </ul>
    </section>
  )
}

/** One of them: what, how grave, how we know, and whether the guest was asked again since coming. */
function AllergyLine({ allergy }: { allergy: Allergy }) {
  const words = useWords(allergyWords)
  const mayTakeOff = useMay('facts.removeAllergy')
  const call = useFactCall()
  const { id, what, severity, known, confirmed } = allergy
  const [takingOff, takeOff, stay] = useDraft(`taking-off:${id}`, false)
  const confirm = () =>
    call(() => client.facts.confirmAllergy({ allergyId: id }), words.allergyConfirmed(what))
  return (
    <li className={classes.line}>
      <Fact
        because={close => (
          <>
            <HowKnown known={known} />
            {mayTakeOff && (
              <Button
                variant="subtle"
                color="cinnabar"
                size="compact-md"
                mt="sm"
                ml={-8}
                onClick={() => {
                  close()
                  takeOff(true)
                }}
              >
                {words.takeOff}
              </Button>
            )}
          </>
        )}
      >
        <strong className={classes.what}>{what}</strong>{' '}
        <span className={classes.severity}>{words.severity[severity]}</span>
      </Fact>
      {confirmed === false && (
        <button type="button" className={classes.confirm} onClick={() => void confirm()}>
          <Said shown={words.stillSo} said={words.stillSoOf(what)} />
        </button>
      )}
      <TakeOff allergy={allergy} opened={takingOff} onClose={stay} />
    </li>
  )
}
