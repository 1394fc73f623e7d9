import type { ReactNode } from 'react'
import type { Figure } from '@/lib/money/amount'
import type { YearFigures } from '@/lib/publication/year-figures'
import { readable } from './printed-amount'
import { KeyFigures } from './key-figures'

const large = (sum: Figure): ReactNode => {
  const { text, unit } = readable(sum)
  return <>{text}<small>{unit}</small></>
}

/** Four figures of the year, added from the published reports and from nothing else. */
export const CountyFigures = ({ figures: { count, expenditure, threePublic, projects } }: { readonly figures: YearFigures }) => (
  <KeyFigures
    label="本年度合计"
    figures={[
      { label: '已公开', value: <>{count}<small>份决算</small></>, detail: '经财政部门审核' },
      { label: '支出总计', value: large(expenditure), detail: '各份印出的数相加' },
      { label: '“三公”经费', value: large(threePublic), detail: '财政拨款支出' },
      { label: '绩效自评', value: <>{projects}<small>个项目</small></>, detail: '每个项目附自评表' },
    ]}
  />
)
