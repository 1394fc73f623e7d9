'use client'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { AmountField } from '@/components/fields/amount-field'
import { CountField } from '@/components/fields/count-field'
import { WordsField } from '@/components/fields/words-field'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Segmented } from '@/components/ui/segmented'
import { TextInput } from '@/components/ui/text-input'
import { formHref } from '@/components/live/fact-href'
import { fieldId } from '@/components/live/focus-field'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { useEntryUnit, useLiveReport } from '@/components/live/use-live'
import { FieldColumns, FormPage, FormPart } from '../frame/form-page'
import { newId } from '../frame/new-id'
import { useList } from '../frame/use-list'
import { AmountWords } from '../reasons/comparison-words'
import { DeclaredCheck } from './declared-check'
import { PasteDialog } from './paste-dialog'
import { planProjects, projectColumns } from './project-import'
import { countsOf, projectLines, shownLines, type Shown, type SortKey, type Sorting } from './project-list'
import { ProjectTable } from './project-table'

const PROJECTS = 'performance/projects'
/** A list this short is seen at a glance. */
const FEW = 6

const filters: readonly (readonly [Shown, string])[] = [['all', '全部'], ['open', '未填完'], ['trouble', '有问题'], ['done', '已完成']]

/** 绩效自评: what was evaluated in all, and one sheet a project. */
export const PerformanceForm = () => {
  const { id } = useDisclosure()
  const { report, findings } = useLiveReport()
  const unit = useEntryUnit()
  const router = useRouter()
  const list = useList(PROJECTS, '张自评表')
  const [shown, setShown] = useState<Shown>('all')
  const [search, setSearch] = useState('')
  const [sorting, setSorting] = useState<Sorting>({ key: 'order', down: false })
  const [pasting, setPasting] = useState(false)
  const { projects, facts } = report
  const { budgetUnit, performance } = facts
  const lines = useMemo(() => projectLines(projects, findings), [projects, findings])
  const visible = useMemo(() => shownLines(lines, { shown, search, sorting }), [lines, shown, search, sorting])
  const plan = useMemo(() => (table: Parameters<typeof planProjects>[0]) => planProjects(table, {
    projects: performance.projects, unit, newId,
    common: { supervisingDepartment: `${budgetUnit.departmentCode}-${budgetUnit.departmentName}`, budgetUnit: `${budgetUnit.code}-${budgetUnit.name}` },
  }), [performance.projects, unit, budgetUnit])
  const counts = countsOf(lines)
  const add = () => { router.push(`${formHref(id, 'performance')}/${encodeURIComponent(list.add())}`) }
  const sort = (key: SortKey) => { setSorting((before) => ({ key, down: before.key === key && !before.down })) }
  const buttons = list.editable && (
    <>
      <Button size="small" icon="clipboard" onClick={() => { setPasting(true) }}>批量导入</Button>
      <Button id={fieldId(PROJECTS)} size="small" icon="plus" onClick={add}>增加一张自评表</Button>
    </>
  )
  return (
    <FormPage section="performance" actions={buttons}>
      <FormPart title="自评总体" hint="情况说明十（四）">
        <FieldColumns>
          <CountField factKey="performance/declaredProjectCount" hint="没有项目支出的填 0" />
          <AmountField factKey="performance/declaredFunds" hint={<AmountWords name="一般公共预算项目支出" cell="T05!total:c3" />} />
        </FieldColumns>
        <DeclaredCheck report={report} />
        <div className="mt-4"><WordsField factKey="performance/otherMatters" hint="没有可写“无”" /></div>
      </FormPart>
      <FormPart title="项目支出绩效自评表" hint="第五部分 · 每个项目一张">
        {lines.length === 0
          ? <EmptyState title="还没有自评表" action={list.editable ? <span className="flex gap-2"><Button icon="clipboard" onClick={() => { setPasting(true) }}>从 Excel 批量导入项目</Button><Button icon="plus" onClick={add}>增加一张自评表</Button></span> : undefined}>每个二级项目一张。可以先从 Excel 粘贴项目清单，再逐张填指标。</EmptyState>
          : (
            <div className="grid gap-2.5">
              {lines.length > FEW && (
                <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
                  <TextInput type="search" aria-label="查找自评表" placeholder="项目名称、科目或资金来源" className="max-w-60" value={search} onChange={(event) => { setSearch(event.target.value) }} />
                  <Segmented label="看哪些自评表" options={filters.map(([value, words]) => ({ value, label: `${words} ${String(counts[value])}` }))} value={shown} onValueChange={setShown} />
                </div>
              )}
              <ProjectTable lines={visible} sorting={sorting} onSort={sort} list={list} movable={list.editable && sorting.key === 'order' && !sorting.down && visible.length === lines.length} />
            </div>
          )}
      </FormPart>
      <PasteDialog title="批量导入项目" item="张自评表" columns={projectColumns} plan={plan} unit={unit} open={pasting} onOpenChange={setPasting} />
    </FormPage>
  )
}
