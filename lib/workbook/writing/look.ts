import 'server-only'
import type { SheetStyle } from '@/lib/export/spreadsheet'

const rule = { style: 'thin', color: { rgb: 'B9B2A3' } } as const
const frame = { top: rule, right: rule, bottom: rule, left: rule }
const fill = (rgb: string): NonNullable<SheetStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } })
const GREY = fill('F1EEE7')

/** Ink on paper: white cells are to be filled, grey ones are locked. */
export const look = {
  title: { font: { name: '方正小标宋简体', size: 16 }, alignment: { horizontal: 'left', vertical: 'center' } },
  line: { font: { name: '宋体', size: 10, color: { rgb: '5B564C' } }, alignment: { vertical: 'center' } },
  unit: { font: { name: '宋体', size: 10, color: { rgb: '9C2B1F' }, bold: true }, alignment: { vertical: 'center' } },
  block: { font: { name: '黑体', size: 12 }, alignment: { vertical: 'center' } },
  head: { font: { name: '黑体', size: 10 }, fill: fill('E3DDD0'), border: frame, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } },
  label: { font: { name: '宋体', size: 10 }, fill: GREY, border: frame, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } },
  centred: { font: { name: '宋体', size: 10 }, fill: GREY, border: frame, alignment: { horizontal: 'center', vertical: 'center' } },
  sum: { font: { name: '宋体', size: 10, bold: true }, fill: GREY, border: frame, alignment: { horizontal: 'right', vertical: 'center' }, numFmt: '#,##0.00;-#,##0.00;' },
  sumOfCounts: { font: { name: '宋体', size: 10, bold: true }, fill: GREY, border: frame, alignment: { horizontal: 'right', vertical: 'center' }, numFmt: '#,##0;-#,##0;' },
  sumLabel: { font: { name: '宋体', size: 10, bold: true }, fill: GREY, border: frame, alignment: { horizontal: 'left', vertical: 'center' } },
  amount: { font: { name: '宋体', size: 10 }, border: frame, alignment: { horizontal: 'right', vertical: 'center' }, numFmt: '#,##0.00', protection: { locked: false } },
  count: { font: { name: '宋体', size: 10 }, border: frame, alignment: { horizontal: 'right', vertical: 'center' }, numFmt: '#,##0', protection: { locked: false } },
  score: { font: { name: '宋体', size: 10 }, border: frame, alignment: { horizontal: 'right', vertical: 'center' }, protection: { locked: false } },
  text: { font: { name: '宋体', size: 10 }, border: frame, alignment: { horizontal: 'left', vertical: 'center', wrapText: true }, numFmt: '@', protection: { locked: false } },
  number: { font: { name: '宋体', size: 10 }, border: frame, alignment: { horizontal: 'center', vertical: 'center' }, protection: { locked: false } },
  none: { fill: GREY, border: frame },
  plain: { font: { name: '宋体', size: 11 }, alignment: { vertical: 'top', wrapText: true } },
} as const satisfies Record<string, SheetStyle>
