import type { ReactNode } from 'react'
import type { Publication } from '@/lib/publication/publications'
import type { CellRef } from '@/lib/report/cell'
import { Figure } from '@/components/document/figure'
import type { FigureMode } from '@/components/document/figure-mode'
import { KeyFigures } from '../../key-figures'
import { changeWords, grouped } from '../../printed-amount'
import { keyCells } from './key-cells'

type ReportFiguresProps = { readonly publication: Publication; readonly figures: FigureMode }

/** The four figures at the head of a report. */
export const ReportFigures = ({ publication, figures }: ReportFiguresProps) => {
  const asked = (printed: string | null, ref: CellRef): ReactNode => printed === null ? '不公开' : (
    <>{publication.traces[ref] === undefined ? grouped(printed) : <Figure text={grouped(printed)} cites={[ref]} mode={figures} />}<small>万元</small></>
  )
  return (
    <KeyFigures
      label="主要数字"
      figures={[
        { label: '支出总计', value: asked(publication.expenditureTotal, keyCells.expenditureTotal), detail: publication.expenditureTotal === null ? '' : changeWords(publication.expenditureChangePercent) },
        { label: '收入总计', value: asked(publication.incomeTotal, keyCells.incomeTotal), detail: '含年初结转和结余' },
        { label: '“三公”经费', value: asked(publication.threePublicTotal, keyCells.threePublic), detail: '财政拨款支出' },
        { label: '绩效自评', value: publication.projectCount === null ? '不公开' : <>{publication.projectCount}<small>个项目</small></>, detail: '每个项目附自评表' },
      ]}
    />
  )
}
