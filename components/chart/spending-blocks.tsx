import type { ReactNode } from 'react'
import { compare, figureOf, type Figure, ratio, times } from '@/lib/money/amount'
import { formatFixed } from '@/lib/money/format'
import { classNames } from '@/components/ui/class-names'
import { widthOf } from './share-bars'

export type SpendingBlock = {
  readonly label: string
  readonly value: Figure
  readonly printed: string
  /** The printed figure as it can be asked, in the table under the blocks. */
  readonly figure: ReactNode
  readonly parts?: readonly SpendingBlock[]
}

type SpendingBlocksProps = { readonly title: string; readonly whole: SpendingBlock }

const firstRow = ['bg-c1 text-sheet', 'bg-c3 text-ink', 'bg-c5 text-ink'] as const
const secondRow = ['bg-c5 text-ink', 'bg-c4 text-ink', 'bg-c2 text-ink'] as const
/** Below this share of the whole a block has no room for words; the table has them. */
const ROOM = figureOf('0.22')

const hasRoom = (part: Figure, whole: Figure): boolean => {
  const share = ratio(part, whole)
  return share !== null && compare(share, ROOM) >= 0
}

const percent = (part: Figure, whole: Figure): string => {
  const share = ratio(part, whole)
  return share === null ? '' : `${formatFixed(times(share, figureOf('100')), 2)}%`
}

type BlockProps = { readonly block: SpendingBlock; readonly whole: SpendingBlock; readonly look: string; readonly within?: Figure }

const Block = ({ block, whole, look, within }: BlockProps) => (
  <div className={classNames('min-w-0 overflow-clip py-2 text-13', look)} style={{ width: widthOf(block.value, within ?? whole.value) }}>
    {hasRoom(block.value, whole.value) && <><div className="truncate px-2.5">{block.label}</div><div className="truncate px-2.5">{block.printed}</div></>}
  </div>
)

const shownParts = (block: SpendingBlock): readonly SpendingBlock[] => (block.parts ?? []).filter((part) => !part.value.isZero())

/** What the money was spent on: widths in proportion, no pie. The table under it holds every figure again. */
export const SpendingBlocks = ({ title, whole }: SpendingBlocksProps) => {
  const parts = shownParts(whole)
  const rows = [{ block: whole, level: 0 }, ...parts.flatMap((part) => [{ block: part, level: 1 }, ...shownParts(part).map((block) => ({ block, level: 2 }))])]
  return (
    <figure className="border border-line-2 bg-sheet px-3.5 py-3.5 tablet:px-5 tablet:py-4.5">
      <figcaption className="text-16 font-semibold">{title}<small className="block text-13 font-normal text-ink-3">宽度与金额成比例</small></figcaption>
      <div aria-hidden="true" className="printed-fill mt-3 grid gap-0.5">
        <div className="flex justify-between bg-ink px-2.5 py-2 text-13 text-sheet"><span>{whole.label}</span><span>{whole.printed}</span></div>
        <div className="flex gap-0.5">{parts.map((part, index) => <Block key={part.label} block={part} whole={whole} look={firstRow[index % firstRow.length] ?? ''} />)}</div>
        {parts.some((part) => shownParts(part).length > 0) && (
          <div className="flex gap-0.5">
            {parts.map((part) => (
              <div key={part.label} className="flex gap-0.5" style={{ width: widthOf(part.value, whole.value) }}>
                {shownParts(part).map((block, index) => <Block key={block.label} block={block} whole={whole} within={part.value} look={secondRow[index % secondRow.length] ?? ''} />)}
              </div>
            ))}
          </div>
        )}
      </div>
      <table className="mt-3 w-full text-14">
        <caption className="sr-only">{title}</caption>
        <thead className="sr-only"><tr><th scope="col">项目</th><th scope="col">金额</th><th scope="col">占比</th></tr></thead>
        <tbody>
          {rows.map(({ block, level }) => (
            <tr key={block.label} className="border-t border-line">
              <th scope="row" className={classNames('py-1 text-left font-normal', level === 0 && 'font-semibold', level === 1 && 'pl-4', level === 2 && 'pl-8 text-ink-2')}>{block.label}</th>
              <td className={classNames('figures py-1', level === 0 && 'font-semibold')}>{block.figure}</td>
              <td className="figures w-20 py-1 text-ink-3">{percent(block.value, whole.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
