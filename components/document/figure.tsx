import type { CellRef } from '@/lib/report/cell'
import { citesText, figureHref, type FigureMode } from './figure-mode'

type FigureProps = {
  readonly text: string
  readonly cites: readonly CellRef[]
  readonly mode: FigureMode
}

/** A number that can be asked where it comes from. */
export const Figure = ({ text, cites, mode }: FigureProps) => {
  // Zero and blank print nothing, and nothing cannot be pressed.
  if (mode.kind === 'plain' || cites.length === 0 || text === '') return text
  if (mode.kind === 'link') return <a className="num" data-cites={citesText(cites)} href={figureHref(mode.base, cites)}>{text}</a>
  const { onFigure } = mode
  return (
    <button
      type="button"
      className="num"
      data-cites={citesText(cites)}
      {...(onFigure === undefined ? {} : { onClick: (event) => { onFigure(cites, event.currentTarget) } })}
    >
      {text}
    </button>
  )
}
