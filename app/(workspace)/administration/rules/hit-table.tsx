import Link from 'next/link'
import { DataTable, type DataColumn } from '@/components/ui/data-table'
import { SeverityBadge } from '@/components/ui/severity-badge'
import { Tag } from '@/components/ui/tag'
import { Button } from '@/components/ui/button'
import type { RuleEntry } from '@/lib/rules/rule-book'
import type { HitUnit, RuleHits } from './impact'
import { LevelDialog, type ChosenFor } from './level-dialog'

const FEW = 4

const Names = ({ units }: Pick<RuleHits, 'units'>) => {
  const links = units.map(({ disclosureId, name }) => <Link key={disclosureId} href={`/disclosures/${disclosureId}/findings`} className="whitespace-nowrap">{name}</Link>)
  if (units.length <= FEW) return <span className="flex flex-wrap gap-x-3">{links}</span>
  return (
    <details>
      <summary className="cursor-pointer text-act underline underline-offset-2">{units.slice(0, 2).map(({ name }) => name).join('、')} 等 {units.length} 个</summary>
      <span className="mt-1 flex flex-wrap gap-x-3">{links}</span>
    </details>
  )
}

const Level = ({ entry }: Pick<RuleHits, 'entry'>) => (entry.severity === null ? <Tag>停用</Tag> : <SeverityBadge severity={entry.severity} />)
const Rule = ({ entry }: Pick<RuleHits, 'entry'>) => <><Link href={`/rules#${entry.id}`} className="mr-2 font-semibold text-ink no-underline hover:text-act">{entry.id}</Link>{entry.title}</>

type HitTableProps = ChosenFor & { readonly hits: readonly RuleHits[]; readonly entries: readonly RuleEntry[]; readonly units: Readonly<Record<string, readonly HitUnit[]>> }

/** Whom a change of a rule's level would touch: every rule that speaks now, with the units it speaks of. */
export const HitTable = ({ hits, entries, units: all, ...chosenFor }: HitTableProps) => {
  const { of } = chosenFor
  const adjust = (id: string) => <LevelDialog {...chosenFor} entries={entries} units={all} rule={id} trigger={<Button aria-label={`调整 ${id} 的级别`}>调整</Button>} />
  const columns: readonly DataColumn<RuleHits>[] = [
    { key: 'rule', head: '规则', names: true, cell: ({ entry }) => <Rule entry={entry} /> },
    { key: 'level', head: '级别', width: '80px', cell: ({ entry }) => <Level entry={entry} /> },
    { key: 'count', head: '命中单位', width: '90px', figures: true, cell: ({ units }) => `${String(units.length)} / ${String(of)}` },
    { key: 'units', head: '单位', width: '380px', cell: ({ units }) => <Names units={units} /> },
    { key: 'adjust', head: '', width: '84px', cell: ({ entry }) => adjust(entry.id) },
  ]
  return (
    <>
      <div className="hidden tablet:block"><DataTable caption="各规则命中的单位" columns={columns} rows={hits} rowKey={({ entry }) => entry.id} /></div>
      <ul aria-label="各规则命中的单位" className="border-t-2 border-b border-ink bg-sheet text-14 tablet:hidden">
        {hits.map(({ entry, units }) => (
          <li key={entry.id} className="grid gap-1 border-b border-line px-3 py-2.5 last:border-b-0">
            <span className="font-medium"><Rule entry={entry} /></span>
            <span className="flex items-center justify-between text-13 text-ink-2"><Level entry={entry} /><span>命中 {units.length} / {of} 个单位</span>{adjust(entry.id)}</span>
            <div className="text-13"><Names units={units} /></div>
          </li>
        ))}
      </ul>
    </>
  )
}
