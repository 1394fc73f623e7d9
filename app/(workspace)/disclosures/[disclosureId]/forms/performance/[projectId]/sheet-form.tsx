'use client'
import Link from 'next/link'
import { LineField } from '@/components/fields/line-field'
import { ScoreField } from '@/components/fields/score-field'
import { WordsField } from '@/components/fields/words-field'
import { EmptyState } from '@/components/ui/empty-state'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { formHref } from '@/components/live/fact-href'
import { gathered } from '@/components/live/missing'
import { sheetParts } from '@/components/live/asked'
import { useLiveReport } from '@/components/live/use-live'
import { FieldColumns, FormPage, FormPart } from '../../frame/form-page'
import { MissingWords } from '../../frame/missing-line'
import { scoreWords } from '../sheet-words'
import { FundsGrid } from './funds-grid'
import { IndicatorsGrid } from './indicators-grid'
import { SheetResult } from './sheet-result'
import { SheetTurn } from './sheet-turn'

const analyses = ['implementationAndBudget', 'outputs', 'benefits', 'satisfaction', 'experience', 'problems', 'improvements'] as const

/** One 项目支出绩效自评表. Rate, scores, total and grade are computed while it is written. */
export const SheetForm = ({ projectId }: { readonly projectId: string }) => {
  const { id } = useDisclosure()
  const { report } = useLiveReport()
  const evaluated = report.projects.find(({ project }) => project.id === projectId)
  const listHref = formHref(id, 'performance')
  if (evaluated === undefined) {
    return (
      <FormPage section="performance">
        <div className="p-4"><EmptyState title="没有这张自评表">可能已被删除，可以按“撤销”找回。<Link href={listHref}>回到自评表清单</Link></EmptyState></div>
      </FormPage>
    )
  }
  const { project } = evaluated
  const at = (name: string) => `performance/projects/${projectId}/${name}`
  const weight = scoreWords(evaluated.totalWeight)
  return (
    <FormPage section="performance" title={project.name === '' ? '新的自评表' : project.name} about={<Link href={listHref}>‹ 全部自评表</Link>} actions={<SheetTurn projectId={projectId} />} missing={<MissingWords missing={gathered(sheetParts(project))} />}>
      <SheetResult evaluated={evaluated} />
      <FormPart title="项目">
        <FieldColumns columns={2}>
          <LineField factKey={at('name')} hint="印出时后面自动加“项目支出绩效自评表”" />
          <LineField factKey={at('functionCode')} hint="7 位“项”级科目代码" />
          <LineField factKey={at('supervisingDepartment')} />
          <LineField factKey={at('budgetUnit')} />
        </FieldColumns>
      </FormPart>
      <FundsGrid evaluated={evaluated} />
      <FormPart title="年度目标">
        <div className="grid gap-x-5 gap-y-4 desk:grid-cols-2">
          <WordsField factKey={at('annualGoal')} minRows={3} />
          <WordsField factKey={at('actualCompletion')} minRows={3} />
        </div>
      </FormPart>
      <IndicatorsGrid evaluated={evaluated} />
      <FormPart title="分值" hint={`指标分值与预算执行率分值合计 ${weight}，应为 100`}>
        <FieldColumns><ScoreField factKey={at('executionWeight')} hint="通常为 10；空着按 10 计" /></FieldColumns>
      </FormPart>
      <FormPart title="项目绩效分析">
        <div className="grid gap-x-5 gap-y-4 desk:grid-cols-2">
          {analyses.map((name) => <WordsField key={name} factKey={at(`analysis/${name}`)} minRows={3} />)}
        </div>
      </FormPart>
    </FormPage>
  )
}
