import type { WorkbookPlan } from '@/lib/disclosure/preview-workbook'
import { SectionsPreview, type SectionsChoice } from '../../../import-preview/sections-preview'
import { ProblemList } from './problem-list'

type WorkbookPreviewProps = { readonly name: string; readonly plan: WorkbookPlan; readonly busy: boolean; readonly onDrop: () => void; readonly onImport: (choice: SectionsChoice) => void }

const kinds: Readonly<Record<WorkbookPlan['kind'], string>> = { 'fill-in': '填报工作簿', tables: '十张表，读其中的“数据”表' }

const blankWords = { label: (blanked: number) => `工作簿里空着、系统里有内容的 ${String(blanked)} 项`, hint: '工作簿里没有的科目、项目也会删去' }

/** What a workbook would change, and what in it was not understood. */
export const WorkbookPreview = ({ name, plan: { kind, sections, missing, ignored, notices: general }, ...rest }: WorkbookPreviewProps) => {
  const problems = sections.flatMap((section) => section.problems)
  const notices = [...general, ...sections.flatMap((section) => section.notices)]
  return (
    <SectionsPreview
      {...rest}
      name={name}
      kind={kinds[kind]}
      sections={sections}
      verb="导入"
      blankWords={blankWords}
      above={
        <>
          {problems.length > 0 && <ProblemList title="读不懂的格" hint="所在的部分整个不导入，改正后再选一次这个文件" problems={problems} total={sections.reduce((sum, section) => sum + section.problemCount, 0)} />}
          {notices.length > 0 && <ProblemList title="请核对" problems={notices} total={notices.length} />}
        </>
      }
      below={
        <>
          {missing.length > 0 && <p className="text-12 text-ink-3">工作簿里没有：{missing.join('、')}。这些部分不变。</p>}
          {ignored.length > 0 && <p className="text-12 text-ink-3">没有读的工作表：{ignored.join('、')}。</p>}
        </>
      }
    />
  )
}
