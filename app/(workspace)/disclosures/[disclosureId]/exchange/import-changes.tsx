import type { ReactNode } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { storedWords } from '@/components/history/fact-line'
import type { ImportChange, ImportPlan } from './read-import'

const SHOWN = 300

const side = (change: ImportChange, text: string | null): ReactNode => {
  return text === null ? <span className="text-ink-3">空白</span> : <span className="line-clamp-2">{storedWords(change.key, text)}</span>
}

/** What a file would change, counted and listed. */
export const ImportChanges = ({ name, plan, actions }: { readonly name: string; readonly plan: ImportPlan; readonly actions: ReactNode }) => (
  <section aria-label="导入预览" className="border border-act-line bg-act-wash">
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 px-4 py-3">
      <p className="min-w-0 flex-1 basis-72 text-14">
        <b className="font-semibold">“{name}”</b>：改动 <b className="font-semibold">{plan.changes.length}</b> 处
        <span className="block text-13 text-ink-2">新填 {plan.added} · 改值 {plan.altered} · 变为空白 {plan.blanked} · 相同 {plan.same}</span>
      </p>
      <span className="flex gap-2">{actions}</span>
    </div>
    {plan.changes.length > 0 && (
      <div className="max-h-120 overflow-y-auto border-t border-act-line" tabIndex={0} role="region" aria-label="改动清单">
        <DataTable
          caption="改动清单"
          rows={plan.changes.slice(0, SHOWN)}
          rowKey={(change) => change.key}
          columns={[
            { key: 'what', head: '项目', names: true, cell: (change) => change.label },
            { key: 'old', head: '现在', width: '26%', cell: (change) => <del>{side(change, change.old)}</del> },
            { key: 'new', head: '导入后', width: '26%', cell: (change) => side(change, change.new) },
          ]}
        />
        {plan.changes.length > SHOWN && <p className="px-4 py-2 text-12 text-ink-3">另有 {plan.changes.length - SHOWN} 处没有列出，导入后可在改动记录里查。</p>}
      </div>
    )}
  </section>
)
