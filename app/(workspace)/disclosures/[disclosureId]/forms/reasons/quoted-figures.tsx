'use client'
import { Icon } from '@/components/icon/icon'
import type { Computation } from '@/components/live/computation'
import { useFieldState, useLiveReport } from '@/components/live/use-live'
import type { FactKey } from '@/lib/facts/facts'
import { cellName, cellPlace } from '@/lib/report/label'
import { factKeyOfRef } from '@/lib/report/report'
import { knownFigures, placeOfQuoted, quotedIn, type KnownFigures } from '@/lib/rules/quoted-figures'
import { GAP } from '@/lib/template/phrases'
import { useJump } from '../margin/use-jump'

const figures = new WeakMap<Computation, KnownFigures>()

/** The figures of one computation, gathered once for all the words of the page. */
const figuresOf = (computation: Computation): KnownFigures => {
  const known = figures.get(computation) ?? knownFigures(computation)
  figures.set(computation, known)
  return known
}

/** What the numbers in a text are: each tied to its cell, or to be looked at. The rule that judges the text reads it the same way. */
export const QuotedFigures = ({ slot }: { readonly slot: FactKey }) => {
  const { text } = useFieldState(slot)
  const computation = useLiveReport()
  const jump = useJump()
  const gaps = text.split(GAP).length - 1
  const quoted = quotedIn(text).flatMap((each) => {
    const cells = placeOfQuoted(each, figuresOf(computation))
    return cells === null && !each.mustBeFound ? [] : [{ ...each, cells }]
  })
  if (quoted.length === 0 && gaps === 0) return null
  const { report } = computation
  const words = (ref: Parameters<typeof cellName>[1]) => (factKeyOfRef(ref) === null ? `${cellPlace(report, ref).split(' ')[0] ?? ''} ${cellName(report, ref)}` : cellName(report, ref))
  return (
    <ul aria-label="写到的数" className="grid gap-0.5 text-12">
      {gaps > 0 && <li className="flex gap-1.5 text-warn"><Icon name="warning" className="mt-0.5 size-3.5" />还有 {gaps} 处“{GAP}”没有补</li>}
      {quoted.map(({ text: said, cells }, index) => {
        const [first, ...more] = cells ?? []
        return first === undefined
          ? <li key={`${said}${String(index)}`} className="flex gap-1.5 text-warn"><Icon name="warning" className="mt-0.5 size-3.5" />没有找到等于 {said} 的数，请核对</li>
          : (
            <li key={`${said}${String(index)}`} className="flex gap-1.5 text-ink-3">
              <Icon name="link" className="mt-0.5 size-3.5" />
              <span>{said} {more.length > 0 ? '由' : '＝'} <button type="button" className="text-left text-act underline underline-offset-3" onClick={() => { jump(more.at(-1) ?? first) }}>{words(more.at(-1) ?? first)}</button>{more.length > 0 && '等数算出'}</span>
            </li>
          )
      })}
    </ul>
  )
}
