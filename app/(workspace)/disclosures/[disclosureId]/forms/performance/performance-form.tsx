'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { AmountField } from '@/components/fields/amount-field'
import { CountField } from '@/components/fields/count-field'
import { WordsField } from '@/components/fields/words-field'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { ProgressMark } from '@/components/ui/progress-mark'
import { formHref } from '@/components/live/fact-href'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { sheetParts } from '@/components/live/progress'
import { useEntryUnit, useLiveReport } from '@/components/live/use-live'
import type { EvaluatedProject } from '@/lib/performance/evaluate'
import { FieldColumns, FormPage, FormPart } from '../frame/form-page'
import { ListItemTools } from '../frame/list-item-tools'
import { useList } from '../frame/use-list'
import { AmountWords } from '../reasons/comparison-words'
import { usePhone } from '../tables/use-phone'
import { moneyWords, rateWords, scoreWords } from './sheet-words'

const PROJECTS = 'performance/projects'

const done = ({ project }: EvaluatedProject): { readonly parts: number; readonly of: number } => {
  const parts = sheetParts(project)
  return { parts: parts.filter(Boolean).length, of: parts.length }
}

/** Rate, score and grade are computed from the sheet; a sheet nobody began has none. */
const isBegun = ({ project }: EvaluatedProject): boolean => project.funds.length > 0 || project.indicators.length > 0

/** 绩效自评: what was evaluated in all, and one sheet a project. */
export const PerformanceForm = () => {
  const { id } = useDisclosure()
  const { report } = useLiveReport()
  const unit = useEntryUnit()
  const router = useRouter()
  const list = useList(PROJECTS, '张自评表')
  const phone = usePhone()
  const { projects, template } = report
  const declared = report.facts.performance.declaredProjectCount
  const sheetHref = (project: string) => `${formHref(id, 'performance')}/${encodeURIComponent(project)}`
  const add = () => { router.push(sheetHref(list.add())) }
  const position = (project: string) => list.ids.indexOf(project)

  return (
    <FormPage section="performance" actions={list.editable && <Button size="small" icon="plus" onClick={add}>增加一张自评表</Button>}>
      <FormPart title="自评总体" hint="情况说明十（四）">
        <FieldColumns>
          <CountField factKey="performance/declaredProjectCount" hint={`已有 ${String(projects.length)} 张自评表${declared !== null && declared !== projects.length ? `，相差 ${String(Math.abs(declared - projects.length))}` : ''}`} />
          <AmountField factKey="performance/declaredFunds" hint={<AmountWords name="一般公共预算项目支出" cell="T05!total:c3" />} />
        </FieldColumns>
        <div className="mt-4"><WordsField factKey="performance/otherMatters" hint="没有可写“无”" /></div>
      </FormPart>
      <FormPart title="项目支出绩效自评表" hint="第五部分 · 每个项目一张">
        <DataTable
          caption="项目支出绩效自评表"
          rows={projects}
          rowKey={({ project }) => project.id}
          empty={<>还没有自评表。{list.editable ? '按“增加一张自评表”开始，或在“导入导出”中导入决算事实文件。' : ''}</>}
          columns={[
            {
              key: 'name', head: '项目', names: true,
              cell: ({ project }) => <Link href={sheetHref(project.id)}>{project.name === '' ? '（未写名称）' : project.name}</Link>,
            },
            ...(phone ? [] : [
              { key: 'code', head: '科目', cell: ({ project }: EvaluatedProject) => project.functionCode, width: '76px' },
              { key: 'budget', head: `全年预算数（${unit}）`, figures: true, cell: ({ funds }: EvaluatedProject) => moneyWords(funds.annualBudget, unit), width: '128px' },
            ]),
            { key: 'rate', head: '执行率', figures: true, cell: (each) => rateWords(each.funds.rate), width: '72px' },
            { key: 'score', head: '总分', figures: true, cell: (each) => (isBegun(each) ? scoreWords(each.totalScore) : ''), width: '60px' },
            { key: 'grade', head: '等级', cell: (each) => (isBegun(each) ? template.wording.gradeNames[each.grade] : ''), width: '48px' },
            {
              key: 'done', head: '填写', width: '84px',
              cell: (each) => {
                const { parts, of } = done(each)
                return <span className="flex items-center gap-1.5 text-12 text-ink-3"><ProgressMark progress={parts === of ? 'complete' : parts === 0 ? 'blank' : 'partial'} />{parts === of ? '填完' : `${String(parts)} / ${String(of)}`}</span>
              },
            },
            ...(list.editable && !phone
              ? [{
                  key: 'tools', head: <span className="sr-only">次序</span>, width: '92px',
                  cell: ({ project }: EvaluatedProject) => (
                    <ListItemTools
                      name={project.name === '' ? `第 ${String(position(project.id) + 1)} 张自评表` : `“${project.name}”`}
                      first={position(project.id) === 0}
                      last={position(project.id) === list.ids.length - 1}
                      filled={list.isFilled(project.id)}
                      onMove={(by) => { list.move(project.id, by) }}
                      onRemove={() => { list.remove(project.id) }}
                    />
                  ),
                }]
              : []),
          ]}
        />
      </FormPart>
    </FormPage>
  )
}
