import type { ReactNode } from 'react'
import { storedWords } from '@/components/history/fact-line'
import { DataTable } from '@/components/ui/data-table'
import type { FactKey } from '@/lib/facts/facts'

const SHOWN = 300

/** One fact before and after; null is blank. `where` it stands in the file, where that is worth saying. */
export type ShownChange = { readonly key: FactKey; readonly label: string; readonly old: string | null; readonly new: string | null; readonly where?: string }

const side = (change: ShownChange, text: string | null): ReactNode => {
  return text === null ? <span className="text-ink-3">空白</span> : <span className="line-clamp-2">{storedWords(change.key, text)}</span>
}

type ChangeListProps = { readonly label: string; readonly changes: readonly ShownChange[]; /** How many there are, where not all are listed. */ readonly total: number }

/** Facts before and after an import. */
export const ChangeList = ({ label, changes, total }: ChangeListProps) => {
  const shown = changes.slice(0, SHOWN)
  return (
    <div className="max-h-120 overflow-y-auto" tabIndex={0} role="region" aria-label={label}>
      <DataTable
        caption={label}
        rows={shown}
        rowKey={(change) => change.key}
        columns={[
          { key: 'what', head: '项目', names: true, cell: (change) => <>{change.label}{change.where !== undefined && change.where !== '' && <span className="block text-12 font-normal text-ink-3">{change.where}</span>}</> },
          { key: 'old', head: '现在', width: '26%', cell: (change) => <del>{side(change, change.old)}</del> },
          { key: 'new', head: '导入后', width: '26%', cell: (change) => side(change, change.new) },
        ]}
      />
      {total > shown.length && <p className="px-4 py-2 text-12 text-ink-3">另有 {total - shown.length} 处没有列出，导入后可在改动记录里查。</p>}
    </div>
  )
}
