import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Template } from '../../../shared/contract/templates.ts'
import { api, client, refusalOf } from '../../rpc/client.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { tell, tellRefusal } from '../../ui/notice.tsx'
import { useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { templateWords } from './words.ts'

/** Takes words out of use, after asking: others take over. */
export function RetireWords({ template }: { template: Template }) {
  const words = useWords(templateWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [asking, ask] = useState(false)
  const retire = useMutation({
    mutationFn: () => client.templates.retire({ templateId: template.id }),
    onSuccess: () => tell(words.retired),
    onError: fault => tellRefusal(refusalOf(fault)?.code === 'NOT_NOW' ? words.lastOne : say(fault)),
    onSettled: () => {
      ask(false)
      return queries.invalidateQueries({ queryKey: api.templates.list.key() })
    },
  })
  return (
    <>
      <Button variant="default" onClick={() => ask(true)}>
        {words.retire}
      </Button>
      <Confirm
        opened={asking}
        title={words.retireAsk}
        confirm={words.retire}
        danger
        busy={retire.isPending}
        onConfirm={() => retire.mutate()}
        onClose={() => ask(false)}
      >
        {words.retireText}
      </Confirm>
    </>
  )
}
