import { StatementTable } from '@/components/document/statement-table'
import type { FigureMode } from '@/components/document/figure-mode'
import type { ReportPart } from './report-parts'
import { Fold } from './fold'

type ReportTablesProps = {
  readonly tables: ReportPart['tables']
  readonly figures: FigureMode
  /** Opened from the start: the one that says what the money was spent on. */
  readonly openId: string
}

/** The ten tables, each behind one line; a cell's address opens its table. */
export const ReportTables = ({ tables, figures, openId }: ReportTablesProps) => (
  <div>
    {tables.map(({ id, table }) => (
      <Fold key={id} id={id} place={table.code} title={<>{table.number}　{table.title}</>} detail={table.empty ? '无数据' : undefined} open={id === openId}>
        <StatementTable table={table} figures={figures} look="reading" titleHidden />
      </Fold>
    ))}
  </div>
)
