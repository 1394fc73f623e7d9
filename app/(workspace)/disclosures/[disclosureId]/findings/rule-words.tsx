import Link from 'next/link'
import { Popover } from '@/components/ui/popover'
import { severityWords } from '@/components/ui/severity-badge'
import { rules } from '@/lib/rules/rules'
import type { Template } from '@/lib/template/templates'

const byId = new Map<string, (typeof rules)[number]>(rules.map((rule) => [rule.id, rule]))

const wordsOfUse = (template: Template, id: string): string | null => {
  const use = template.rules[id]
  if (use === undefined || use.use === 'as-written') return null
  return use.use === 'off' ? `本模板不用这条规则：${use.because}` : `本模板按“${severityWords[use.to]}”处理：${use.because}`
}

/** The rule behind a finding in plain words: what must hold, why, and how this form uses it. */
export const RuleWords = ({ id, template }: { readonly id: string; readonly template: Template }) => {
  const rule = byId.get(id)
  if (rule === undefined) return <span className="font-normal text-ink-3">{id}</span>
  const use = wordsOfUse(template, id)
  return (
    <Popover
      align="end"
      title={`规则 ${id}`}
      trigger={<button type="button" aria-label={`规则 ${id} 的解释`} className="font-normal text-act underline underline-offset-3">{id}</button>}
    >
      <div className="grid gap-2">
        <p className="font-medium">{rule.title}</p>
        <p className="text-ink-2"><span className="text-ink-3">依据：</span>{rule.basis}</p>
        {use !== null && <p className="text-ink-2">{use}</p>}
        <p><Link href={`/rules#${id}`} prefetch={false}>在规则手册中看</Link></p>
      </div>
    </Popover>
  )
}
