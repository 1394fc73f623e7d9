import { StatementTable } from '@/components/document/statement-table'
import type { FigureMode } from '@/components/document/figure-mode'
import type { ExplainedTerm } from '@/components/document/terms'
import type { ReportPart } from './report-parts'
import { Fold } from './fold'

type ReportTablesProps = {
  readonly tables: ReportPart['tables']
  readonly figures: FigureMode
  readonly terms: readonly ExplainedTerm[]
  /** Opened from the start: the one that says what the money was spent on. */
  readonly openId: string
}

/** The ten tables, each behind one line; a cell's address opens its table. */
export const ReportTables = ({ tables, figures, terms, openId }: ReportTablesProps) => (
  <div>
    {tables.map(({ id, table }) => (
      <Fold key={id} id={id} place={table.code} title={<>{table.number}　{table.title}</>} detail={table.empty ? '无数据' : undefined} open={id === openId}>
        <StatementTable table={table} figures={figures} terms={terms} look="reading" titleHidden />
      </Fold>
    ))}
  </div>
)
