import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../rpc/client.ts'
import { useWords } from '../words/language.ts'
import type { Typed } from './form-values.ts'
import { formWords } from './form-words.ts'
import classes from './name-preview.module.css'

type Named = Pick<Typed, 'name' | 'otherName' | 'gender' | 'language' | 'addressZh' | 'addressEn'>

/** What the house makes of a name, asked when the typing rests for a moment; null while there is no name. */
export function useNameForms({ name, otherName, gender, language, addressZh, addressEn }: Named) {
  const now = JSON.stringify({
    name: name.trim(),
    otherName: otherName.trim() || null,
    gender: gender === 'none' ? null : gender,
    language,
    addressZh: addressZh.trim() || null,
    addressEn: addressEn.trim() || null,
  })
  const [asked, ask] = useState(now)
  useEffect(() => {
    const timer = setTimeout(() => ask(now), 120)
    return () => clearTimeout(timer)
  }, [now])
  const forms = useQuery({
    ...api.people.nameForms.queryOptions({ input: JSON.parse(asked) }),
    enabled: name.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  return name.trim() === '' ? null : (forms.data ?? null)
}

/** How the guest will be said, written to and listed: seen while the name is typed, before anybody says it wrong. */
export function NamePreview({ forms }: { forms: ReturnType<typeof useNameForms> }) {
  const words = useWords(formWords)
  if (!forms) return <div className={classes.room} />
  const { sayIt, sort, spoken, letter, envelope } = forms
  return (
    <dl className={classes.forms}>
      <Line
        label={words.preview.said}
        texts={[sayIt && (sayIt.sure ? sayIt.text : words.preview.unsure(sayIt.text))]}
      />
      <Line label={words.preview.spoken} texts={[spoken.zh, spoken.en]} />
      <Line label={words.preview.letter} texts={[letter.zh, letter.en]} />
      <Line label={words.preview.envelope} texts={[envelope.zh, envelope.en]} />
      <Line label={words.preview.sort} texts={[sort]} />
    </dl>
  )
}

function Line({ label, texts }: { label: string; texts: (string | null)[] }) {
  const said = [...new Set(texts.filter(text => text !== null))]
  if (said.length === 0) return null
  return (
    <div className={classes.line}>
      <dt>{label}</dt>
      <dd>
        {said.map(text => (
          <bdi key={text}>{text}</bdi>
        ))}
      </dd>
    </div>
  )
}
