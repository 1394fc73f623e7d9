import type { ReactNode } from 'react'
import type { PublicationSummary } from '@/lib/publication/publications'
import { readable, sumPrinted } from './printed-amount'
import { KeyFigures } from './key-figures'

/** Four figures of the year, added from the published reports and from nothing else. */
export const CountyFigures = ({ publications }: { readonly publications: readonly PublicationSummary[] }) => {
  const sum = (of: (publication: PublicationSummary) => string): ReactNode => {
    const { text, unit } = readable(sumPrinted(publications.map(of)))
    return <>{text}<small>{unit}</small></>
  }
  const projects = publications.reduce((count, publication) => count + publication.projectCount, 0)
  return (
    <KeyFigures
      label="本年度合计"
      figures={[
        { label: '已公开', value: <>{publications.length}<small>份决算</small></>, detail: '经财政部门审核' },
        { label: '支出总计', value: sum((publication) => publication.expenditureTotal), detail: '各份印出的数相加' },
        { label: '“三公”经费', value: sum((publication) => publication.threePublicTotal), detail: '财政拨款支出' },
        { label: '绩效自评', value: <>{projects}<small>个项目</small></>, detail: '每个项目附自评表' },
      ]}
    />
  )
}
