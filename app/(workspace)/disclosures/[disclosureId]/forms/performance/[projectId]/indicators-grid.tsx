'use client'
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { CellOf, GridColumn, GridRow } from '@/components/grid/grid-model'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { fieldId, focusSoon } from '@/components/live/focus-field'
import type { EvaluatedProject } from '@/lib/performance/evaluate'
import { FormPart } from '../../frame/form-page'
import { newId } from '../../frame/new-id'
import { useList } from '../../frame/use-list'
import { FactGrid } from '../../tables/fact-grid'
import { indicatorColumns, planIndicators } from '../indicator-edits'
import { PasteDialog } from '../paste-dialog'
import { scoreWords } from '../sheet-words'
import { CopyIndicators } from './copy-indicators'
import { openProposals, proposalEdit, ScoreProposals } from './score-proposals'
import { useRemoval } from './use-removal'
import { WeightBoard } from './weight-board'

const LEVELS = ['产出指标', '效益指标', '满意度指标'] as const
const SECOND = ['数量指标', '质量指标', '时效指标', '成本指标', '经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标', '服务对象满意度指标'] as const

const columns: readonly GridColumn[] = [
  { key: 'level1', label: '一级指标', input: 'text', width: 78, suggestions: LEVELS },
  { key: 'level2', label: '二级指标', input: 'text', width: 88, suggestions: SECOND },
  { key: 'level3', label: '三级指标', input: 'text', width: 132 },
  { key: 'initialTarget', label: '年初指标值', input: 'text', width: 76 },
  { key: 'adjustedTarget', label: '调整后指标值', input: 'text', width: 76 },
  { key: 'actual', label: '实际完成值', input: 'text', width: 76 },
  { key: 'qualitativeNote', label: '定性指标情况说明', input: 'text', width: 110 },
  { key: 'weight', label: '分值', input: 'score', width: 48 },
  { key: 'score', label: '得分', input: 'score', width: 48 },
  { key: 'deviation', label: '偏差原因及改进措施', input: 'text', width: 120 },
]

const rare = ['qualitativeNote', 'deviation', 'adjustedTarget'] as const

/** The indicators of a sheet. A new one takes over the first two levels of the one above. */
export const IndicatorsGrid = ({ evaluated }: { readonly evaluated: EvaluatedProject }) => {
  const { project, totalScore, totalWeight } = evaluated
  const store = useLiveStore()
  const order = `performance/projects/${project.id}/indicators`
  const list = useList(order, '条指标')
  const removal = useRemoval(list, '这条指标')
  // From the list itself and not from what is computed later: who presses Enter at once goes on to the line below.
  const ids = list.ids.join()
  const rows = useMemo((): readonly GridRow[] => (ids === '' ? [] : ids.split(',')).map((id, index) => ({ key: id, code: '', name: `第 ${String(index + 1)} 条`, level: 0, weight: 'item', removable: true })), [ids])
  const cellOf: CellOf = useCallback((row, column) => ({ kind: 'fact', key: `${order}/${row.key}/${column.key}` }), [order])
  const rowList = useMemo(() => ({ order, what: '条指标', newId, limit: 100 }), [order])
  const [pasting, setPasting] = useState(false)
  const plan = useMemo(() => (pasted: Parameters<typeof planIndicators>[0]) => planIndicators(pasted, { project, newId }), [project])
  /** `F9` in a row takes the score that follows from its values. */
  const propose = (event: KeyboardEvent) => {
    if (event.key !== 'F9' || !list.editable) return
    event.preventDefault()
    const id = event.target instanceof Element ? event.target.closest(`[id^="${order}/"]`)?.id.slice(order.length + 1).split('/')[0] : undefined
    const offered = openProposals(project).find(({ indicator }) => indicator.id === id)
    if (offered !== undefined) store.apply([proposalEdit(project, offered)], '采用建议得分')
  }
  const add = () => {
    const above = project.indicators.at(-1)
    const id = list.add()
    if (above !== undefined) store.apply([{ key: `${order}/${id}/level1`, text: above.level1 }, { key: `${order}/${id}/level2`, text: above.level2 }], '沿用上一条的指标级次')
    focusSoon(fieldId(`${order}/${id}/${above === undefined ? 'level1' : 'level3'}`))
  }
  return (
    <FormPart
      title="绩效指标"
      hint={`得分与执行率得分合计 ${scoreWords(totalScore)}，分值合计 ${scoreWords(totalWeight)}`}
      actions={list.editable && (
        <>
          <CopyIndicators project={project} />
          <Button size="small" icon="clipboard" onClick={() => { setPasting(true) }}>批量导入</Button>
          <Button id={fieldId(order)} size="small" icon="plus" onClick={add}>增加一条指标</Button>
        </>
      )}
    >
      {rows.length === 0 && <p className="mb-2 text-13 text-ink-3">还没有指标。{list.editable ? '从上年或另一张自评表复制，从 Excel 批量导入，或在下面一行写第一条。' : ''}</p>}
      <div onKeyDown={propose}>
        <div className="overflow-x-auto"><FactGrid label="绩效指标" nameHead="指标" rows={rows} columns={columns} cellOf={cellOf} list={rowList} onRemove={removal.ask} first="score" foldable={rare} nameWidth={62} /></div>
      </div>
      {rows.length > 0 && <><WeightBoard project={project} /><ScoreProposals project={project} /></>}
      <PasteDialog title="批量导入指标" item="条指标" columns={indicatorColumns} plan={plan} open={pasting} onOpenChange={setPasting} />
      {removal.dialog}
    </FormPart>
  )
}
