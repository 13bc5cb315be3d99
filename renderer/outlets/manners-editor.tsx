import { useQuery } from '@tanstack/react-query'
import type { OutletId } from '../../shared/contract/base.ts'
import { Moment } from '../../shared/contract/outlets.ts'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { useWords } from '../words/language.ts'
import { MannerForm } from './manner-form.tsx'
import classes from './manners-editor.module.css'
import { outletWords } from './words.ts'

/** How the house does it at a restaurant, moment by moment. */
export function MannersEditor({ outletId }: { outletId: OutletId }) {
  const words = useWords(outletWords)
  const manners = useQuery(api.outlets.manners.queryOptions({ input: { outletId } }))
  const staff = useQuery(api.staff.all.queryOptions())
  const serving = staff.data?.filter(({ active, role }) => active && role === 'outlet').length ?? null
  return (
    <Answer of={manners}>
      {known => (
        <div className={classes.manners}>
          <p className={classes.line}>{words.mannersLine}</p>
          <div className={classes.moments}>
            {Moment.options.map(moment => (
              <MannerForm
                key={moment}
                outletId={outletId}
                moment={moment}
                manner={known.find(manner => manner.moment === moment) ?? null}
                serving={serving}
              />
            ))}
          </div>
        </div>
      )}
    </Answer>
  )
}
