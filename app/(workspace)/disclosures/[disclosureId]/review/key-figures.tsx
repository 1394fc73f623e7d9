import { comparisonsOf } from './comparisons'
import type { Report } from '@/lib/report/report'

/** This year beside last year, as the booklet prints both. */
export const KeyFigures = ({ report }: { readonly report: Report }) => (
  <table className="w-full border border-line-2 bg-sheet text-13 [&_td]:px-2.5 [&_td]:py-1 [&_th]:px-2.5 [&_th]:py-1">
    <caption className="sr-only">主要数字与上年比较，单位：{report.template.unit.label}</caption>
    <thead className="border-b border-ink bg-wash text-12 text-ink-2">
      <tr>
        <th scope="col" className="text-left font-medium">{report.template.unit.label}</th>
        <th scope="col" className="text-right font-medium">上年</th>
        <th scope="col" className="text-right font-medium">本年</th>
        <th scope="col" className="text-right font-medium">增减</th>
      </tr>
    </thead>
    <tbody>
      {comparisonsOf(report).map(({ label, prior, current, change, isLarge, level }) => (
        <tr key={label} className="border-b border-line last:border-b-0">
          <th scope="row" className={level === 1 ? 'pl-6! text-left font-normal' : 'text-left font-normal'}>{label}</th>
          <td className="figures">{prior}</td>
          <td className="figures font-medium">{current}</td>
          <td className={isLarge ? 'figures font-semibold text-warn' : 'figures'}>{change}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
