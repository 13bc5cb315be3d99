import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Gift } from '../../shared/contract/stays.ts'
import { api, client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { Dialogue } from '../ui/dialogue.tsx'
import { focusFirstWrong, holdImeEnter } from '../ui/keys.ts'
import { tell } from '../ui/notice.tsx'
import { uiWords } from '../ui/words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './check-in-form.module.css'
import { giftWords } from './gift-words.ts'

/** Names a present in both languages: a new one where there is none yet. */
export function GiftForm({ gift, onClose }: { gift: Gift | null; onClose: () => void }) {
  const words = useWords(giftWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [name, write, forget] = useDraft(`gift:${gift?.id ?? 'new'}`, gift?.name ?? blank)
  const [checked, check] = useState(false)
  const whole = { zh: name.zh.trim(), en: name.en.trim() }
  const save = useMutation({
    mutationFn: () => client.stays.saveGift({ gift: gift && { id: gift.id, rev: gift.rev }, name: whole }),
    onSuccess: () => {
      tell(gift ? words.renamed(whole[language]) : words.added(whole[language]))
      forget()
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: api.stays.key() }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    check(true)
    if (whole.zh === '' || whole.en === '') focusFirstWrong(event.currentTarget)
    else if (!save.isPending) save.mutate()
  }
  const field = (own: 'zh' | 'en', label: string) => (
    <TextInput
      label={label}
      lang={own === 'zh' ? 'zh-CN' : 'en'}
      maxLength={120}
      value={name[own]}
      onChange={event => write({ ...name, [own]: event.currentTarget.value })}
      error={checked && whole[own] === '' ? words.missing : null}
      data-autofocus={own === language || undefined}
    />
  )
  return (
    <Dialogue onClose={onClose} title={gift ? words.changeTitle(gift.name[language]) : words.addTitle}>
      <form className={classes.form} onSubmit={submit} onKeyDown={holdImeEnter} noValidate>
        {field('zh', words.inChinese)}
        {field('en', words.inEnglish)}
        {save.error && (
          <p role="alert" className={classes.wrong}>
            {say(save.error)}
          </p>
        )}
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              forget()
              onClose()
            }}
          >
            {ui.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {gift ? words.save : words.add}
          </Button>
        </Group>
      </form>
    </Dialogue>
  )
}

const blank = { zh: '', en: '' }
