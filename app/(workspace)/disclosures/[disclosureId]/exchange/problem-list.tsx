import { DataTable } from '@/components/ui/data-table'
import type { Problem } from '@/lib/disclosure/section-plan'

type ProblemListProps = { readonly title: string; readonly hint?: string; readonly problems: readonly Problem[]; readonly total: number }

/** Cells of a workbook with a sentence each: sheet, cell, what is wrong and what to do. */
export const ProblemList = ({ title, hint, problems, total }: ProblemListProps) => (
  <section aria-label={title} className="grid gap-1.5">
    <p className="text-13"><b className="font-semibold">{title} {total}</b>{hint !== undefined && <span className="pl-2 text-12 text-ink-3">{hint}</span>}</p>
    <div className="max-h-72 overflow-y-auto" tabIndex={0} role="region" aria-label={`${title}，清单`}>
      <DataTable
        caption={title}
        rows={problems.map((problem, index) => ({ ...problem, id: String(index) }))}
        rowKey={({ id }) => id}
        columns={[
          { key: 'place', head: '工作表', names: true, width: '22%', cell: ({ sheet }) => sheet },
          { key: 'cell', head: '单元格', width: '10%', cell: ({ cell }) => cell },
          { key: 'reason', head: '原因', cell: ({ reason }) => <span className="break-words">{reason}</span> },
        ]}
      />
    </div>
    {total > problems.length && <p className="text-12 text-ink-3">另有 {total - problems.length} 处没有列出。</p>}
  </section>
)
