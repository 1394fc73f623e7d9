import { SeverityBadge } from '@/components/ui/severity-badge'
import { Tag } from '@/components/ui/tag'
import { wordsOfUse, type RuleEntry } from '@/lib/rules/rule-book'

const Detail = ({ name, children }: { readonly name: string; readonly children: string }) => (
  <div className="flex gap-1.5">
    <dt className="w-8 flex-none text-ink-3">{name}</dt>
    <dd className="min-w-0 text-ink-2">{children}</dd>
  </div>
)

/** One rule: what it asks for, how it is compared, and what it leaves alone. Its number is its address: `/rules#A08`. */
const RuleLine = ({ entry }: { readonly entry: RuleEntry }) => {
  const { id, title, relation, basis, severity, use, tolerance, applies, limits } = entry
  return (
    <li id={id} className="grid scroll-mt-3 grid-cols-[2.25rem_minmax(0,1fr)] gap-x-2 border-t border-line px-3 py-2.5 target:bg-act-wash desk:grid-cols-[2.25rem_minmax(0,1fr)_19rem] desk:gap-x-4">
      <a href={`#${id}`} aria-label={`规则 ${id}`} className="self-start text-14 font-semibold text-ink no-underline hover:text-act">{id}</a>
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-14 font-semibold">
          {title}
          {severity === null ? <Tag>停用</Tag> : <span className="text-12"><SeverityBadge severity={severity} /></span>}
        </h3>
        <p className="mt-0.5 text-13 wrap-anywhere text-ink-2">{relation}</p>
        {use.use !== 'as-written' && <p className="mt-0.5 text-12 text-warn">本模板{wordsOfUse(use)}</p>}
      </div>
      <dl className="mt-1.5 grid content-start gap-0.5 text-12 max-desk:col-start-2 desk:mt-0.5">
        <Detail name="允差">{tolerance}</Detail>
        <Detail name="适用">{applies}</Detail>
        <Detail name="依据">{basis}</Detail>
        {limits.length > 0 && <Detail name="阈值">{limits.map(({ name, words }) => `${name} ${words}`).join('，')}</Detail>}
      </dl>
    </li>
  )
}

export const RuleLines = ({ entries, label }: { readonly entries: readonly RuleEntry[]; readonly label: string }) => (
  <ol aria-label={label} className="border-b border-line bg-sheet">{entries.map((entry) => <RuleLine key={entry.id} entry={entry} />)}</ol>
)
