import Link from 'next/link'
import type { PlacePart } from '@/lib/publication/places'
import { placeAddress } from './place-address'

const head = 'px-3 py-2 text-13 font-medium'
const counted = `${head} text-right`
const cell = 'figures px-3 py-2.5'

/** What is below a 区划, each with how its year stands. */
export const PartsTable = ({ parts, fiscalYear }: { readonly parts: readonly PlacePart[]; readonly fiscalYear: number }) => (
  <section aria-labelledby="parts" className="mt-9">
    <h2 id="parts" className="mb-3 font-serif text-20 font-bold">区划</h2>
    <table className="w-full border-t-2 border-b border-ink bg-sheet text-15">
      <caption className="sr-only">各区划{fiscalYear}年度的公开情况，单位个数</caption>
      <thead className="border-b border-line-2 bg-wash text-ink-2">
        <tr>
          <th scope="col" className={`${head} text-left`}>区划</th>
          <th scope="col" className={counted}>已公开</th>
          <th scope="col" className={counted}>及时</th>
          <th scope="col" className={`${counted} hidden tablet:table-cell`}>迟</th>
          <th scope="col" className={`${counted} hidden tablet:table-cell`}>超期未公开</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ code, name, counts }) => (
          <tr key={code} className="border-b border-line last:border-b-0 hover:bg-wash">
            <th scope="row" className="px-3 py-2.5 text-left font-normal">
              <Link href={placeAddress(code, fiscalYear)} className="font-medium text-ink no-underline hover:text-act hover:underline" prefetch={false}>{name}</Link>
              {(counts.late > 0 || counts.overdue > 0) && <span className="block text-13 text-ink-3 tablet:hidden">迟 {counts.late}，超期未公开 {counts.overdue}</span>}
            </th>
            <td className={cell}>{counts.published}<span className="text-13 text-ink-3"> / {counts.units}</span></td>
            <td className={cell}>{counts.inTime}</td>
            <td className={`${cell} hidden tablet:table-cell`}>{counts.late}</td>
            <td className={`${cell} hidden tablet:table-cell`}>{counts.overdue}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
