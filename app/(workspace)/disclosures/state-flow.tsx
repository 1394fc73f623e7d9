import Link from 'next/link'
import { stateNames, type State } from '@/lib/workflow/states'
import { listAddress, type ListQuery } from './list-query'

type StateFlowProps = { readonly counts: ReadonlyMap<State, number>; readonly total: number; readonly query: ListQuery }

const stepClass =
  'min-w-20 flex-1 border-l border-line-2 px-3.5 py-1.5 text-12 text-ink no-underline first:border-l-0 hover:bg-wash hover:text-ink focus-visible:-outline-offset-2 aria-[current]:border-b-3 aria-[current]:border-b-act aria-[current]:pb-0.75'

/** How many stand in each state, in the order of the work; each is also the way to narrow the list to it. */
export const StateFlow = ({ counts, total, query }: StateFlowProps) => {
  const steps = [{ state: null, label: '全部', count: total }, ...[...counts].map(([state, count]) => ({ state, label: stateNames[state], count }))].filter((step) => step.state === null || step.count > 0 || step.state === query.state)
  return (
    <nav aria-label="按状态" className="flex overflow-x-auto border border-line-2 bg-sheet">
      {steps.map(({ state, label, count }) => (
        <Link key={label} href={listAddress({ ...query, state })} scroll={false} aria-current={state === query.state ? 'true' : undefined} className={stepClass}>
          <b className="block text-18 leading-[26px] font-semibold">{count}</b>
          {label}
        </Link>
      ))}
    </nav>
  )
}
