'use client'
import { type ReactElement, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { isMilder, levels, ruleUseAt, type Level } from '@/lib/rules/bureau-choices'
import type { RuleEntry } from '@/lib/rules/rule-book'
import { useAction } from '../../use-action'
import { makeChoiceAction } from './actions'
import { levelHints, levelWords } from './choice-words'
import { ImpactList } from './impact-list'
import { impactOf, type HitUnit } from './impact'

export type ChosenFor = { readonly divisionCode: string; readonly templateId: string; /** How many disclosures of the division use the form. */ readonly of: number }

type LevelDialogProps = ChosenFor & {
  readonly entries: readonly RuleEntry[]
  readonly units: Readonly<Record<string, readonly HitUnit[]>>
  readonly trigger: ReactElement
  /** The rule it is about; without one, a person looks for it. */
  readonly rule?: string
}

type RuleOption = { readonly value: string; readonly label: string }
const optionOf = ({ id, title }: RuleEntry): RuleOption => ({ value: id, label: `${id} ${title}` })
const matching = (options: readonly RuleOption[], typed: string): readonly RuleOption[] => options.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()))

/** How loudly a rule speaks in the division: whom another level would touch is seen before it is saved. */
export const LevelDialog = ({ divisionCode, templateId, of, entries, units, trigger, rule }: LevelDialogProps) => {
  const [open, setOpen] = useState(false)
  const [id, setId] = useState<string | null>(rule ?? null)
  const [level, setLevel] = useState<Level | null>(null)
  const [because, setBecause] = useState('')
  const { pending, failure, run, forget } = useAction(makeChoiceAction)
  const toast = useToast()
  const entry = entries.find((each) => each.id === id)
  const now: Level | null = entry === undefined ? null : (entry.severity ?? 'off')
  const change = (next: boolean): void => {
    forget()
    setOpen(next)
    if (next) return
    setLevel(null)
    setBecause('')
    setId(rule ?? null)
  }
  const wanted = level ?? now
  const asks = entry !== undefined && wanted !== null && wanted !== now && isMilder(wanted, entry.written)
  const save = (): void => {
    if (entry === undefined || now === null || wanted === null) return
    run({ divisionCode, templateId, subject: entry.id, from: now, to: wanted, because }, () => {
      change(false)
      toast({ title: `${entry.id} 改为${levelWords[wanted]}` })
    })
  }
  const missing = entry === undefined ? '请先选择规则' : wanted === now ? '没有改变' : asks && because.trim() === '' ? '请先写明理由' : undefined
  return (
    <Dialog
      title={rule === undefined ? '调整规则的级别' : `调整 ${rule} 的级别`}
      description="只在本区划生效，保存后各单位下一次打开页面就按新级别核对；已公开的不变。"
      trigger={trigger}
      open={open}
      onOpenChange={change}
      footer={<><DialogClose><Button>取消</Button></DialogClose><Button variant="primary" onClick={save} unavailable={missing} busy={pending ? '正在保存' : undefined}>保存级别</Button></>}
    >
      <div className="grid gap-4">
        {rule === undefined && (
          <Field label="规则"><Combobox options={entries.map(optionOf)} filter={matching} value={entry === undefined ? null : optionOf(entry)} onValueChange={(option) => { setId(option?.value ?? null); setLevel(null) }} placeholder="编号或名称" /></Field>
        )}
        {entry !== undefined && wanted !== null && (
          <>
            <p className="text-13"><b className="font-semibold">{entry.title}</b><span className="block text-ink-2">{entry.relation}</span></p>
            <RadioGroup
              label={entry.firm ? '级别（这条规则不能降级或停用）' : '级别'}
              options={levels.filter((each) => !(entry.firm && isMilder(each, entry.written))).map((value) => ({ value, label: `${levelWords[value]}${value === entry.written ? '（模板原定）' : ''}${value === now ? '（现用）' : ''}`, hint: levelHints[value] }))}
              value={wanted}
              onValueChange={setLevel}
            />
            {wanted !== now && <ImpactList impact={impactOf(entry.written, units[entry.id] ?? [], entry.use, ruleUseAt(entry.written, wanted, because))} of={of} to={wanted} />}
            {wanted !== now && <Field label="理由" hint={asks ? '降级、停用须写明理由，规则手册中照印。' : '可以不填。'}><TextArea value={because} onChange={(event) => { setBecause(event.currentTarget.value) }} minRows={2} maxLength={500} /></Field>}
          </>
        )}
        {failure !== null && <NoticeBanner tone="error" role="alert" title="没有办成">{failure}</NoticeBanner>}
      </div>
    </Dialog>
  )
}
