'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Menu } from '@/components/ui/menu'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { momentWords } from '../../../moment'
import { useAction } from '../../../use-action'
import { explainAction } from './actions'
import { type Answered, phrasesFor } from './explanation'
import { ExplanationWords } from './explanation-words'

type ExplainFormProps = { readonly disclosureId: string; readonly rule: string; readonly answered: Answered }

/** The unit's words on a warning: given, changed, taken back. They hold for these figures and no others. */
export const ExplainForm = ({ disclosureId, rule, answered }: ExplainFormProps) => {
  const { fingerprint, current, lapsed } = answered
  const store = useLiveStore()
  const toast = useToast()
  const [writing, setWriting] = useState(false)
  const [words, setWords] = useState(current?.words ?? lapsed?.words ?? '')
  const [isPublic, setPublic] = useState(current?.public ?? lapsed?.public ?? true)
  const { pending, failure, run } = useAction(explainAction)

  const give = (text: string) => {
    // The server judges what it has stored, so what was typed in the forms goes first.
    void store.flush().then((stored) => {
      if (!stored) return toast({ tone: 'error', title: '说明没有保存', detail: '还有改动没有存到服务器，请等“已保存”后再试。' })
      run({ disclosureId, fingerprint, words: text, public: isPublic }, () => { toast({ title: text === '' ? '说明已撤回' : '说明已保存' }) })
    })
  }

  if (current !== null && !writing) {
    return (
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-80"><ExplanationWords explanation={current} /></div>
        <span className="flex gap-2">
          <Button size="small" onClick={() => { setWriting(true) }}>修改说明</Button>
          <Button size="small" variant="quiet" onClick={() => { give('') }} busy={pending ? '正在撤回' : undefined}>撤回</Button>
        </span>
        {failure !== null && <p role="alert" className="w-full text-13 text-error">{failure}</p>}
      </div>
    )
  }
  if (!writing && lapsed !== null) {
    return (
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 text-13">
        <p className="min-w-0 flex-1 basis-80 text-ink-2"><b className="font-semibold text-warn">原说明因数字变动已失效，请重新说明。</b>{lapsed.byName} {momentWords(lapsed.at)}：<del className="whitespace-pre-line">{lapsed.words}</del></p>
        <Button size="small" onClick={() => { setWriting(true) }}>重新说明</Button>
      </div>
    )
  }
  if (!writing) {
    return (
      <p className="flex flex-wrap items-center gap-3 text-13 text-ink-2">
        还没有说明。改正数字，或写明原因。
        <Button size="small" icon="edit" onClick={() => { setWriting(true) }}>写说明</Button>
      </p>
    )
  }
  return (
    <div className="grid gap-2">
      <Field label="说明" hint="写清事由、文号或凭证号；不要只写“情况属实”。" error={failure ?? undefined}>
        <TextArea autoFocus value={words} onChange={(event) => { setWords(event.currentTarget.value) }} maxLength={2000} minRows={2} />
      </Field>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Checkbox label="随决算一并公开" checked={isPublic} onCheckedChange={setPublic} />
        <Menu
          align="start"
          trigger={<Button size="small" variant="quiet" icon="down">常用开头</Button>}
          entries={phrasesFor(rule).map((phrase) => ({ kind: 'action', label: phrase, onSelect: () => { setWords(words === '' ? phrase : `${words}${phrase}`) } }))}
        />
        <span className="ml-auto flex gap-2">
          <Button size="small" variant="quiet" onClick={() => { setWriting(false) }}>取消</Button>
          <Button size="small" unavailable={words.trim() === '' ? '先写下说明' : undefined} busy={pending ? '正在保存' : undefined} onClick={() => { give(words) }}>保存说明</Button>
        </span>
      </div>
    </div>
  )
}
