import type { Card } from '../../shared/contract/guests.ts'
import { client } from '../rpc/client.ts'
import { useWords } from '../words/language.ts'
import { Fact } from './fact.tsx'
import { nameWords } from './name-words.ts'
import classes from './say-it.module.css'
import { useFactCall } from './use-fact-call.ts'

/** How the name is said; where the characters leave a choice, one press offers the readings and the house asks once. */
export function SayIt({ guest }: { guest: Card['guest'] }) {
  const words = useWords(nameWords)
  const call = useFactCall()
  const { id: guestId, sayIt, readings } = guest
  if (!sayIt) return null
  const keep = (reading: string) =>
    call(
      () => client.people.confirmReading({ guestId, reading }),
      words.readingKept(reading),
      () => client.people.confirmReading({ guestId, reading: null }),
    )
  const choices = readings.length > 0 && (
    <>
      <p className={classes.which}>{words.whichReading}</p>
      <div className={classes.readings}>
        {readings.map(reading => (
          <button key={reading} type="button" className={classes.reading} onClick={() => void keep(reading)}>
            {reading}
          </button>
        ))}
      </div>
    </>
  )
  return (
    <Fact
      because={
        <>
          {sayIt.sure ? words.sureOfSaying : words.unsureOfSaying}
          {choices}
        </>
      }
    >
      <span className={classes.sound}>
        {sayIt.text}
        {!sayIt.sure && <span className={classes.unsure}> ?</span>}
      </span>
    </Fact>
  )
}
