import { Icon } from '@/components/icon/icon'
import { hasTails, type TailsOfTable, tailsSummary } from './tails-words'

const HEAD = 'py-1 pr-4 whitespace-nowrap text-left font-normal text-ink-3'
/** The fold stands under its table: a cell is named within it. */
const within = (place: string): string => place.replace(/^公开\d+表 /u, '')

const NUMBER = 'py-1 pr-4 text-right tabular-nums'

/** 尾数 of one table: the proof of what is left, and what balancing moved. It stands beside the paper, never on it. */
export const TailsFold = ({ tails }: { readonly tails: TailsOfTable }) => {
  if (!hasTails(tails)) return null
  const { unit } = tails
  return (
    <details className="group/tails rounded border border-line bg-sheet text-13">
      <summary className="flex min-h-9 items-center gap-1.5 px-3 py-1.5 text-ink-2">
        <Icon name="right" className="text-ink-3 group-open/tails:rotate-90" />
        <span className="text-ink-3">尾数</span>{tailsSummary(tails)}
      </summary>
      <div className="grid gap-3 px-3 pb-3 text-12 text-ink-2 tablet:px-8">
        {tails.tails.length > 0 && (
          <div className="overflow-x-auto" role="region" tabIndex={0} aria-label="尾差，可左右移动">
            <table>
              <caption className="sr-only">印出的合计与各项印出的数相加之差</caption>
              <thead><tr className="border-b border-line"><th className={HEAD}>合计</th><th className={`${HEAD} text-right`}>印出</th><th className={`${HEAD} text-right`}>各项相加</th><th className={`${HEAD} text-right`}>差</th><th className={`${HEAD} text-right`}>允许</th></tr></thead>
              <tbody>
                {tails.tails.map(({ ref, place, printed, sum, difference, figures, allowed }) => (
                  <tr key={`${ref} ${String(figures)} ${sum}`} className="border-b border-line last:border-b-0">
                    <th className="py-1 pr-4 text-left font-normal whitespace-nowrap">{within(place)}</th>
                    <td className={NUMBER}>{printed}</td>
                    <td className={`${NUMBER} whitespace-nowrap`}>{sum}<span className="text-ink-3">（{figures} 项）</span></td>
                    <td className={NUMBER}>{difference.replace('-', '−')}</td>
                    <td className={`${NUMBER} whitespace-nowrap`}>±{allowed}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {tails.moved.length > 0 && (
          <div className="overflow-x-auto" role="region" tabIndex={0} aria-label="与四舍五入不同的格，可左右移动">
            <table>
              <caption className="sr-only">与四舍五入不同的格</caption>
              <thead><tr className="border-b border-line"><th className={HEAD}>格</th><th className={`${HEAD} text-right`}>准确数（元）</th><th className={`${HEAD} text-right`}>四舍五入</th><th className={`${HEAD} text-right`}>印出</th></tr></thead>
              <tbody>
                {tails.moved.map(({ ref, place, exact, ordinary, printed }) => (
                  <tr key={ref} className="border-b border-line last:border-b-0">
                    <th className="py-1 pr-4 text-left font-normal whitespace-nowrap">{within(place)}</th>
                    <td className={NUMBER}>{exact}</td>
                    <td className={NUMBER}>{ordinary}</td>
                    <td className={NUMBER}>{printed}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {tails.unbalanced.map(({ place, difference }) => <p key={place}>{place} 与其他页的数相加差 {difference.replace('-', '−')} {unit}，未能配平。</p>)}
        {tails.policy === 'plain' && <p className="text-ink-3">单位{unit}。n 项相加，差在 (n＋1)×末位的一半以内，就只是四舍五入，不必修改。</p>}
      </div>
    </details>
  )
}
