'use client'
import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import type { CellOf, GridColumn, GridRow } from '@/components/grid/grid-model'
import { fieldId, focusSoon } from '@/components/live/focus-field'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { useEntryUnit, useLiveReport } from '@/components/live/use-live'
import type { EvaluatedFunds, EvaluatedProject } from '@/lib/performance/evaluate'
import { FormPart } from '../../frame/form-page'
import { newId } from '../../frame/new-id'
import { useList } from '../../frame/use-list'
import { FactGrid } from '../../tables/fact-grid'
import { moneyWords, rateWords, scoreWords } from '../sheet-words'
import { fundOffers } from './fund-offers'
import { useRemoval } from './use-removal'

const facts = ['source', 'declaredTarget', 'initialBudget', 'annualBudget', 'executed', 'deviation']

/** Where the project's money came from: typed line by line, with balance, rate and score computed. */
export const FundsGrid = ({ evaluated }: { readonly evaluated: EvaluatedProject }) => {
  const { project, funds, sources } = evaluated
  const order = `performance/projects/${project.id}/funds`
  const list = useList(order, '项资金来源')
  const unit = useEntryUnit()
  const store = useLiveStore()
  const { template, facts: stated } = useLiveReport().report
  const columns = useMemo((): readonly GridColumn[] => [
    { key: 'source', label: '资金来源', input: 'text', width: 112, suggestions: template.fundSources },
    { key: 'declaredTarget', label: '目标申报数', input: 'amount', width: 98 },
    { key: 'initialBudget', label: '预算编制数', input: 'amount', width: 98 },
    { key: 'annualBudget', label: '全年预算数', input: 'amount', width: 98 },
    { key: 'executed', label: '全年执行数', input: 'amount', width: 98 },
    { key: 'balance', label: '结（转）余', note: '自动', input: 'amount', width: 88 },
    { key: 'rate', label: '执行率', note: '自动', input: 'score', width: 64 },
    { key: 'score', label: '得分', note: '自动', input: 'score', width: 48 },
    { key: 'deviation', label: '偏差原因', input: 'text', width: 104 },
  ], [template])
  // From the list itself, which is there before what is computed from it.
  const ids = list.ids.join()
  const rows = useMemo((): readonly GridRow[] => [
    { key: 'total', code: '', name: '资金总额', level: 0, weight: 'total' },
    ...(ids === '' ? [] : ids.split(',')).map((id, index): GridRow => ({ key: id, code: '', name: `第 ${String(index + 1)} 项`, level: 1, weight: 'item', removable: true })),
  ], [ids])
  const cellOf: CellOf = useMemo(() => {
    const words = (line: EvaluatedFunds): Readonly<Record<string, string>> => ({
      source: '', deviation: '', declaredTarget: moneyWords(line.declaredTarget, unit), initialBudget: moneyWords(line.initialBudget, unit), annualBudget: moneyWords(line.annualBudget, unit),
      executed: moneyWords(line.executed, unit), balance: moneyWords(line.balance, unit), rate: rateWords(line.rate), score: scoreWords(line.score),
    })
    const computed = new Map([['total', words(funds)], ...project.funds.map(({ id }, index) => [id, words(sources[index] ?? funds)] as const)])
    return (row, column) => (row.weight === 'item' && facts.includes(column.key) ? { kind: 'fact', key: `${order}/${row.key}/${column.key}` } : { kind: 'words', text: computed.get(row.key)?.[column.key] ?? '' })
  }, [funds, sources, project.funds, order, unit])
  const offers = fundOffers(stated, project, (amount) => `${moneyWords(amount, unit)} ${unit}`)
  const removal = useRemoval(list, '这项资金来源')
  const rowList = useMemo(() => ({ order, what: '项资金来源', newId, limit: 20 }), [order])
  const add = () => { focusSoon(fieldId(`${order}/${list.add()}/source`)) }
  return (
    <FormPart title="资金" hint={`金额按${unit}录入，自评表印万元`} actions={list.editable && <Button id={fieldId(order)} size="small" icon="plus" onClick={add}>增加一项来源</Button>}>
      <div className="overflow-x-auto"><FactGrid label="项目资金" nameHead="资金" rows={rows} columns={columns} cellOf={cellOf} list={rowList} onRemove={removal.ask} first="executed" nameWidth={72} /></div>
      {list.editable && offers.length > 0 && (
        <ul aria-label="可以填入的数" className="mt-2 grid gap-1 text-12 text-ink-2">
          {offers.map(({ words, action, edits }) => <li key={words} className="flex flex-wrap items-center gap-x-2">{words}<Button size="small" variant="quiet" onClick={() => { store.apply(edits, action) }}>{action}</Button></li>)}
        </ul>
      )}
      {removal.dialog}
    </FormPart>
  )
}
