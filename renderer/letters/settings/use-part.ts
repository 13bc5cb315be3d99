import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LettersSettings } from '../../../shared/contract/letters.ts'
import { api, client, overtakenBy, refusalOf } from '../../rpc/client.ts'
import { useDraft } from '../../station.ts'
import { tell } from '../../ui/notice.tsx'
import { useWords } from '../../words/language.ts'
import { settingsWords } from './words.ts'

type Saved = Pick<LettersSettings, 'currency' | 'post' | 'rules' | 'letterhead'>

/** A part of the settings that is changed by itself. They are kept under one revision, and so saved together. */
export type Part<Value, Form> = {
  name: 'rules' | 'post' | 'paper'
  of: (settings: Saved) => Value
  into: (value: Value) => Partial<Saved>
  formOf: (value: Value) => Form
  /** What was typed; null while something in it is wrong. */
  read: (form: Form) => Value | null
}

/** What was typed, and what it was typed over. */
type Typed<Value, Form> = { over: Value; form: Form }

/** What the host did not take, and of which thing it speaks. */
export type Refused = { why: string; which: string } | null

/**
 * The form of a part. What a colleague saves meanwhile in another part is no matter; in this one it is shown, and the person
 * chooses. What was typed outlives a lock and going elsewhere.
 */
export function usePart<Value, Form>(settings: LettersSettings, part: Part<Value, Form>) {
  const words = useWords(settingsWords)
  const queries = useQueryClient()
  const [typed, setTyped, forget] = useDraft<Typed<Value, Form> | null>(`letters-${part.name}`, null)
  const [asked, setAsked] = useState(false)
  const [by, setBy] = useState('')
  const now = part.of(settings)
  const behind = typed !== null && !isSame(typed.over, now)

  const save = useMutation({
    mutationFn: async ({ over, value }: { over: Value; value: Value }) => {
      const send = ({ rev, currency, post, rules, letterhead }: LettersSettings) =>
        client.letters.saveSettings({ rev, currency, post, rules, letterhead, ...part.into(value) })
      try {
        await send(settings)
      } catch (fault) {
        if (overtakenBy(fault) === null) throw fault
        const query = api.letters.settings.queryOptions()
        const fresh = await queries.fetchQuery({ ...query, staleTime: 0 })
        if (!isSame(part.of(fresh), over)) throw fault
        await send(fresh)
      }
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.letters.settings.key() })
      forget()
      setAsked(false)
      tell(words.saved)
    },
    onError: fault => {
      setBy(before => overtakenBy(fault) ?? before)
    },
  })
  const refusal = refusalOf(save.error)
  const leave = () => {
    forget()
    setAsked(false)
    save.reset()
  }
  return {
    form: typed?.form ?? null,
    begin: () => setTyped({ over: now, form: part.formOf(now) }),
    put: (form: Form) => typed && setTyped({ ...typed, form }),
    leave,
    asked,
    behind,
    by,
    takeTheirs: () => setTyped({ over: now, form: part.formOf(now) }),
    keepMine: () => typed && setTyped({ ...typed, over: now }),
    /** Sends what was typed; false where something in it is wrong. */
    submit: (): boolean => {
      setAsked(true)
      const value = typed && part.read(typed.form)
      if (!typed || value === null) return false
      if (!save.isPending) save.mutate({ over: typed.over, value })
      return true
    },
    saving: save.isPending,
    fault: behind ? null : save.error,
    refused: (refusal?.code === 'RULES_UNSOUND' ? refusal.data : null) as Refused,
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
