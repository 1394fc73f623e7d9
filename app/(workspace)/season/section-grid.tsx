import Link from 'next/link'
import { sections } from '@/components/live/sections'
import { ProgressMark, progressWords, type Progress } from '@/components/ui/progress-mark'
import type { SeasonLine } from '@/lib/disclosure/season-map'
import { departmentLines, sectionOver, type DepartmentLine, type DepartmentSection } from './department-lines'
import { stateOf, seasonStateNames } from './season-query'

type SectionGridProps = { readonly lines: readonly SeasonLine[]; readonly daysLeft: number | null; /** The units of one department. */ readonly hrefOf: (words: string) => string }

const progressOf = ({ units, done, begun }: DepartmentSection): Progress => (done === units ? 'complete' : begun === 0 ? 'blank' : 'partial')

/** `缺 3 错 2 警 1`: what is to be done, nothing where nothing is. */
const Counts = ({ of: { missing, errors, warnings } }: { readonly of: DepartmentSection }) => (
  <>
    {missing > 0 && <span className="text-ink-2">缺{missing}</span>}
    {errors > 0 && <b className="font-semibold text-error">错{errors}</b>}
    {warnings > 0 && <span className="text-warn">警{warnings}</span>}
  </>
)

const Cell = ({ of }: { readonly of: DepartmentSection }) => {
  const progress = progressOf(of)
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1 whitespace-nowrap">
      <ProgressMark progress={progress} label={`${progressWords[progress]}${of.units > 1 ? `，${String(of.done)} / ${String(of.units)} 个单位填完` : ''}`} />
      {of.units > 1 && of.done < of.units && <span className="text-ink-3">{of.done}/{of.units}</span>}
      <Counts of={of} />
    </span>
  )
}

/** The states of a department's units, each once with its number. */
const stateWords = ({ lines }: DepartmentLine): string => {
  const states = lines.map(stateOf)
  return [...new Set(states)].map((state) => `${seasonStateNames[state]}${lines.length > 1 ? ` ${String(states.filter((each) => each === state).length)}` : ''}`).join('、')
}

const Name = ({ department: { name, lines }, hrefOf }: { readonly department: DepartmentLine; readonly hrefOf: SectionGridProps['hrefOf'] }) => {
  const [only] = lines
  const href = lines.length === 1 && only?.disclosure != null ? `/disclosures/${only.disclosure.id}` : hrefOf(name)
  return <Link href={href} prefetch={false} className="text-ink no-underline hover:text-act hover:underline">{name}</Link>
}

const isPublic = ({ lines }: DepartmentLine): boolean => lines.every(({ disclosure }) => disclosure?.state === 'published' || disclosure?.state === 'correcting')
const daysWords = (department: DepartmentLine, daysLeft: number | null): string => (daysLeft === null || isPublic(department) ? '' : daysLeft < 0 ? `逾期 ${String(-daysLeft)} 天` : `剩 ${String(daysLeft)} 天`)

/** Departments against the sections of the forms; on a phone the sections added up, and the departments as lines. Nothing here needs a script. */
export const SectionGrid = ({ lines, daysLeft, hrefOf }: SectionGridProps) => {
  const departments = departmentLines(lines, sections.map(({ key }) => key))
  const whole = sections.map((section) => ({ ...section, over: sectionOver(lines, section.key) }))
  return (
    <section aria-labelledby="sections" className="mt-4">
      <h2 id="sections" className="pb-1.5 text-14 font-semibold">各部门各栏目 <span className="text-12 font-normal text-ink-3">{departments.length} 个部门</span></h2>
      <div className="hidden overflow-x-auto tablet:block" tabIndex={0} role="region" aria-label="各部门各栏目，可左右移动">
        <table className="w-full border-t-2 border-b border-ink bg-sheet text-12 [&_td]:border-l [&_td]:border-line [&_td]:px-1.5 [&_td]:py-1 [&_th]:px-1.5 [&_th]:py-1">
          <caption className="sr-only">各部门在各栏目的进度：填到哪里、还缺几处、错误和警告各几项</caption>
          <thead className="border-b border-line-2 bg-wash text-left text-ink-2">
            <tr><th scope="col" className="font-medium">部门</th><th scope="col" className="font-medium">状态</th><th scope="col" className="font-medium">离截止</th>{sections.map(({ key, title }) => <th key={key} scope="col" className="font-medium">{title}</th>)}</tr>
          </thead>
          <tbody>
            {departments.map((department) => (
              <tr key={department.code} className="border-b border-line hover:bg-wash">
                <th scope="row" className="text-left text-13 font-medium"><Name department={department} hrefOf={hrefOf} /></th>
                <td className="text-ink-2">{stateWords(department)}</td>
                <td className="whitespace-nowrap">{daysWords(department, daysLeft)}</td>
                {sections.map(({ key }) => { const of = department.sections[key]; return <td key={key}>{of !== undefined && <Cell of={of} />}</td> })}
              </tr>
            ))}
          </tbody>
          <tfoot className="border-t border-line-2 bg-wash"><tr><th scope="row" className="text-left font-medium">合计</th><td /><td />{whole.map(({ key, over }) => <td key={key}><Cell of={over} /></td>)}</tr></tfoot>
        </table>
      </div>
      <div className="grid gap-4 tablet:hidden">
        <ul className="border-t-2 border-b border-ink bg-sheet text-13">
          {whole.map(({ key, title, over }) => <li key={key} className="flex flex-wrap items-center gap-x-2 border-b border-line px-3 py-1.5 last:border-b-0"><span className="mr-auto">{title}</span><span className="text-ink-3">{over.done} / {over.units} 填完</span><Counts of={over} /></li>)}
        </ul>
        <ul className="border-t-2 border-b border-ink bg-sheet text-13">
          {departments.map((department) => {
            const open = sections.filter(({ key }) => { const of = department.sections[key]; return of !== undefined && of.done < of.units })
            return (
              <li key={department.code} className="border-b border-line px-3 py-2 last:border-b-0">
                <span className="flex items-baseline gap-2 font-medium"><Name department={department} hrefOf={hrefOf} /><span className="ml-auto text-12 font-normal text-ink-2">{stateWords(department)}</span></span>
                <span className="text-12 text-ink-3">{open.length === 0 ? '各栏都已填完' : `还没填完：${open.map(({ title }) => title).join('、')}`}</span>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
