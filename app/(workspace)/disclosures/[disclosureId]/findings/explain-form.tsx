'use client'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Menu } from '@/components/ui/menu'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { useAction } from '../../../use-action'
import { explainAction } from './actions'
import { ExplainStanding } from './explain-standing'
import { type Answered, phrasesFor } from './explanation'

type ExplainFormProps = { readonly disclosureId: string; readonly rule: string; readonly unit: string; readonly answered: Answered }

type Draft = { readonly words: string; readonly public: boolean }

/** The unit's words on a warning: given, changed, taken back. They hold for these figures and no others. */
export const ExplainForm = ({ disclosureId, rule, unit, answered }: ExplainFormProps) => {
  const { fingerprint, current, refused, lapsed, suggested } = answered
  const store = useLiveStore()
  const toast = useToast()
  const [draft, setDraft] = useState<Draft | null>(null)
  const { pending, failure, run } = useAction(explainAction)
  const write = () => {
    const before = current ?? refused ?? lapsed ?? suggested
    setDraft({ words: before?.words ?? '', public: before?.public ?? true })
  }
  const give = ({ words, public: isPublic }: Draft) => {
    // The server judges what it has stored, so what was typed in the forms goes first.
    void store.flush().then((stored) => {
      if (!stored) return toast({ tone: 'error', title: '说明没有保存', detail: '还有改动没有存到服务器，请等“已保存”后再试。' })
      run({ disclosureId, fingerprint, words, public: isPublic }, () => {
        setDraft(null)
        toast({ title: words === '' ? '说明已撤回' : '说明已保存' })
      })
    })
  }
  const said: ReactNode = failure !== null && <p role="alert" className="w-full text-13 text-error">{failure}</p>

  if (draft === null) {
    return (
      <>
        <ExplainStanding answered={answered} unit={unit} onWrite={write} {...(current === null ? {} : { onTakeBack: () => { give({ words: '', public: current.public }) } })} pending={pending} />
        {said}
      </>
    )
  }
  return (
    <div className="grid gap-2">
      <Field label="说明" hint="写清事由、文号或凭证号；不要只写“情况属实”。" error={failure ?? undefined}>
        <TextArea autoFocus value={draft.words} onChange={(event) => { setDraft({ ...draft, words: event.currentTarget.value }) }} maxLength={2000} minRows={2} />
      </Field>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Checkbox label="随决算一并公开" checked={draft.public} onCheckedChange={(isPublic) => { setDraft({ ...draft, public: isPublic }) }} />
        <Menu
          align="start"
          trigger={<Button size="small" variant="quiet" icon="down">常用开头</Button>}
          entries={phrasesFor(rule).map((phrase) => ({ kind: 'action', label: phrase, onSelect: () => { setDraft({ ...draft, words: `${draft.words}${phrase}` }) } }))}
        />
        <span className="ml-auto flex gap-2">
          <Button size="small" variant="quiet" onClick={() => { setDraft(null) }}>取消</Button>
          <Button size="small" unavailable={draft.words.trim() === '' ? '先写下说明' : undefined} busy={pending ? '正在保存' : undefined} onClick={() => { give(draft) }}>保存说明</Button>
        </span>
      </div>
    </div>
  )
}
