import { cellName, cellPlace, exactText } from '@/lib/report/label'
import { cellAt, type Report } from '@/lib/report/report'
import type { Booklet } from './blocks'
import { csvText } from './csv'

const head = ['格', '表号', '表名', '位置', '名称', '印数', '精确数', '精确数的单位']

/**
 * The tables of a booklet as open data (.csv, UTF-8): a line for every figure that the booklet prints, as printed (万元 with its two decimals, counts
 * whole) and exact (元); blank where the table leaves the cell empty. The figure's name is that of the traces and of `/api/v1`.
 */
export const tablesCsv = (report: Report, { blocks }: Booklet): string =>
  csvText([
    head,
    ...blocks.flatMap((block) => (block.kind === 'table' ? block.table.body.flat().flatMap(({ ref, text }) => {
      if (ref === undefined) return []
      const unit = cellAt(report, ref)?.measure === 'count' ? '' : '元'
      return [[ref, block.table.number, block.table.title, cellPlace(report, ref), cellName(report, ref), text, exactText(report, ref), unit]]
    }) : [])),
  ])
