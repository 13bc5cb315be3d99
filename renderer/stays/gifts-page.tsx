import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Gift } from '../../shared/contract/stays.ts'
import { Answer } from '../rpc/answer.tsx'
import { api, client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Said } from '../ui/said.tsx'
import { Empty } from '../ui/states.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { GiftForm } from './gift-form.tsx'
import { giftWords } from './gift-words.ts'
import classes from './gifts-page.module.css'

type Open = Gift['id'] | 'new' | null

/** The presents given at the door: which there are, what they are called, which are given no more. */
export function GiftsPage() {
  const words = useWords(giftWords)
  const language = useLanguage()
  const gifts = useQuery(api.stays.gifts.queryOptions())
  const retire = useRetire()
  const [open, setOpen] = useDraft<Open>('gift-open', null)
  const changing = gifts.data?.find(({ id }) => id === open)
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Page
      title={words.title}
      line={words.line}
      actions={<Button onClick={() => setOpen('new')}>{words.add}</Button>}
    >
      <Answer of={gifts}>
        {list =>
          list.length === 0 ? (
            <Empty title={words.none}>{words.noneHint}</Empty>
          ) : (
            <ul className={classes.gifts}>
              {list.map(gift => (
                <li key={gift.id} className={classes.gift}>
                  <p className={classes.name}>
                    {gift.name[language]}
                    <span className={classes.other} lang={other === 'zh' ? 'zh-CN' : 'en'}>
                      {gift.name[other]}
                    </span>
                  </p>
                  <div className={classes.actions}>
                    <Button variant="default" size="sm" onClick={() => setOpen(gift.id)}>
                      <Said shown={words.change} said={words.changeOf(gift.name[language])} />
                    </Button>
                    <Button variant="default" size="sm" onClick={() => retire.mutate(gift)}>
                      <Said shown={words.retire} said={words.retireOf(gift.name[language])} />
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {open === 'new' && <GiftForm gift={null} onClose={() => setOpen(null)} />}
      {changing && <GiftForm key={changing.id} gift={changing} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function useRetire() {
  const words = useWords(giftWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const read = () => queries.invalidateQueries({ queryKey: api.stays.key() })
  const bringBack = ({ id, rev, name }: Gift) =>
    client.stays
      .saveGift({ gift: { id, rev }, name })
      .then(() => tell(words.backAgain(name[language])))
      .catch(fault => tellRefusal(say(fault)))
      .finally(() => void read())
  return useMutation({
    mutationFn: ({ id }: Gift) => client.stays.retireGift({ giftId: id }),
    onSuccess: (_done, gift) => tellUndo(words.retired(gift.name[language]), () => bringBack(gift)),
    onError: fault => tellRefusal(say(fault)),
    onSettled: read,
  })
}
