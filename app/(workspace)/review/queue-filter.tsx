import { buttonClass } from '@/components/ui/button-class'
import { controlClass } from '@/components/ui/control-class'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import type { SavedViewRow } from '@/lib/disclosure/saved-views'
import { riskKinds, riskNames } from '@/lib/workflow/risk'
import { stateNames } from '@/lib/workflow/states'
import { KeepView } from './keep-view'
import { queueAddress, queueParameters, type QueueQuery } from './queue-query'
import { waitingStates } from '@/lib/workflow/transition'

type QueueFilterProps = { readonly query: QueueQuery; readonly waiting: readonly ListedDisclosure[]; readonly views: readonly SavedViewRow[] }

type Option = { readonly value: string; readonly label: string }
const fieldClass = `${controlClass} h-8 px-2 text-13`

const Choice = ({ name, label, value, all, options }: { readonly name: string; readonly label: string; readonly value: string | null; readonly all: string; readonly options: readonly Option[] }) => (
  <span className="w-40 max-tablet:w-[calc(50%-4px)]">
    <select name={name} aria-label={label} defaultValue={value ?? ''} className={fieldClass}>
      <option value="">{all}</option>
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  </span>
)

/** What the queue is narrowed to, as a form that needs no script; under it the narrowings this person keeps by name. */
export const QueueFilter = ({ query, waiting, views }: QueueFilterProps) => {
  const departments = [...new Map(waiting.map(({ unit }) => [unit.departmentCode, unit.departmentName]))].map(([value, label]) => ({ value, label }))
  const parameters = queueParameters(query)
  const links = [{ name: '全部待办', query: '' }, ...views]
  return (
    <div className="grid gap-2 pb-4">
      <form key={parameters} action="/review" role="search" className="flex flex-wrap items-center gap-2 text-13">
        <Choice name="state" label="状态" value={query.state} all="全部状态" options={waitingStates.map((state) => ({ value: state, label: stateNames[state] }))} />
        <Choice name="department" label="部门" value={query.department} all="全部部门" options={departments} />
        <Choice name="findings" label="问题" value={query.findings} all="不论问题" options={[{ value: 'open', label: '有错误或待说明' }, { value: 'explained', label: '警告都有说明' }, { value: 'none', label: '没有错误和警告' }]} />
        <Choice name="due" label="期限" value={query.due} all="不论期限" options={[{ value: 'soon', label: '五天内到期或逾期' }]} />
        <Choice name="reviewer" label="审核人" value={query.reviewer} all="不论审核人" options={[{ value: 'mine', label: '我在审的' }]} />
        <Choice name="risk" label="风险" value={query.risk} all="不论风险" options={riskKinds.map((kind) => ({ value: kind, label: riskNames[kind] }))} />
        <Choice name="order" label="排序" value={query.order} all="先提交的在前" options={[{ value: 'risk', label: '风险大的在前' }]} />
        <span className="w-48 max-tablet:w-[calc(50%-4px)]"><input type="search" name="q" aria-label="单位名称、代码或回执号" placeholder="单位、代码或回执号" defaultValue={query.words} maxLength={60} className={fieldClass} /></span>
        <button type="submit" className={buttonClass('secondary', 'medium')}>筛选</button>
      </form>
      <div className="flex flex-wrap items-center gap-2">
        {views.length > 0 && <SegmentedLinks label="我的视图" options={links.map((view) => ({ href: queueAddress(view.query), label: view.name, current: view.query === parameters }))} />}
        <KeepView key={parameters} query={parameters} kept={views.find((view) => view.query === parameters)?.name ?? null} />
      </div>
    </div>
  )
}
