'use client'
import { Button } from '@/components/ui/button'
import type { AmountUnit } from '@/lib/money/format'
import type { PasteLayout } from './paste-layout'
import type { PastePlan } from './paste-plan'

/** What a paste did. */
export type Landed = { readonly layout: PasteLayout; readonly plan: PastePlan; readonly unit: AmountUnit; readonly what: string }

type PasteReportProps = { readonly landed: Landed; readonly onUndo: (() => void) | null; readonly onClose: () => void }

const SHOWN = 5
const ways = { code: '按科目代码对行', name: '按名称对行', place: '从选中的格起逐格填入' } as const

/** What a paste did: counts first, then every line that could not be taken. One press takes it back. */
export const PasteReport = ({ landed: { layout, plan, unit, what }, onUndo, onClose }: PasteReportProps) => {
  const { lines, width, by, blank, passedOver } = layout
  const { edits, newCodes, newItems, same, problems } = plan
  const counts = [
    same > 0 && `${String(same)} 格与现值相同`,
    blank > 0 && `${String(blank)} 格空白，没有改动原数`,
    passedOver > 0 && `${String(passedOver)} 行表头或合计，不用写入`,
    newCodes.length > 0 && `新增 ${newCodes.join('、')}`,
    newItems.length > 0 && `新增 ${String(newItems.length)} ${what}`,
  ].filter((words) => words !== false)
  return (
    <section role="status" aria-label="粘贴结果" className="grid gap-x-4 gap-y-1 border-t-2 border-act bg-act-wash px-3.5 py-2 text-13 tablet:grid-cols-[1fr_auto]">
      <div>
        <p>
          <b className="font-semibold">粘贴 {lines} 行 × {width} 列</b>　{ways[by]}，单位{unit}
        </p>
        <p className="text-12 text-ink-2">
          <b className="font-semibold">{edits.length === 0 ? '没有改动' : `改动 ${String(edits.length)} 格`}</b>
          {counts.map((words) => <span key={words}>　·　{words}</span>)}
        </p>
        {problems.length > 0 && (
          <ul className="mt-1 text-12 text-warn">
            {problems.slice(0, SHOWN).map((problem, index) => <li key={index}>第 {problem.line} 行“{problem.text}”：{problem.why}</li>)}
            {problems.length > SHOWN && <li>另有 {problems.length - SHOWN} 处没有写入</li>}
          </ul>
        )}
      </div>
      <div className="flex items-center gap-2">
        {onUndo !== null && <Button onClick={onUndo} icon="undo">撤销这次粘贴</Button>}
        <Button variant="quiet" onClick={onClose}>知道了</Button>
      </div>
    </section>
  )
}
