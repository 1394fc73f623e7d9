import type { ReactNode } from 'react'
import { ChangeList } from '../../../import-preview/change-list'
import type { ImportPlan } from './read-import'

/** What a facts file would change, counted and listed. */
export const ImportChanges = ({ name, plan, actions }: { readonly name: string; readonly plan: ImportPlan; readonly actions: ReactNode }) => (
  <section aria-label="导入预览" className="border border-act-line bg-act-wash">
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 px-4 py-3">
      <p className="min-w-0 flex-1 basis-72 text-14">
        <b className="font-semibold">“{name}”</b>：改动 <b className="font-semibold">{plan.changes.length}</b> 处
        <span className="block text-13 text-ink-2">新填 {plan.added} · 改值 {plan.altered} · 变为空白 {plan.blanked} · 相同 {plan.same}</span>
      </p>
      <span className="flex gap-2">{actions}</span>
    </div>
    {plan.changes.length > 0 && <div className="border-t border-act-line"><ChangeList label="改动清单" changes={plan.changes} total={plan.changes.length} /></div>}
  </section>
)
