import type { Finding } from '@/lib/rules/finding'
import { placeInDocument } from '@/lib/rules/read-document'
import { placeOf } from '@/lib/report/cell'
import type { Where } from './layout'
import type { Recognised } from './recognised'

/** `第12页`, `第118行`, `工作表“公开05”第8行`; empty where a file knows no places. */
export const whereWords = ({ page, line, sheet }: Where): string => [sheet === null ? '' : `工作表“${sheet}”`, page === null ? '' : `第${page}页`, line === null || (page !== null && sheet === null) ? '' : `第${line}行`].join('')

type Place = { readonly label: string; readonly where: Where }

const digits = (text: string): string => text.replace(/[\s,]/gu, '')

/** The line of a place that has one of the figures a finding compares; otherwise the one it points to, or the first. */
const lineIn = (lines: NonNullable<ReturnType<Recognised['linePlaces']['get']>>, finding: Pick<Finding, 'left' | 'right' | 'message'>, index: number): Where | null => {
  const figures = [finding.left, finding.right].filter((text) => text !== '' && text !== '0')
  const quoted = [...finding.message.matchAll(/“([^”]+)”/gu)].map(([, words = '']) => words)
  const line = lines.find(({ text }) => figures.some((figure) => digits(text).includes(figure))) ?? lines.find(({ text }) => quoted.some((words) => text.includes(words)))
  return (line ?? (index > 0 ? lines[index] : undefined) ?? lines[0])?.where ?? null
}

/** Where the cells of a finding stand in the file, each place once: both ends of what it compares. */
export const placesOf = ({ cellPlaces, linePlaces, ownNames }: Recognised, finding: Pick<Finding, 'cells' | 'left' | 'right' | 'message'>): readonly Place[] => {
  const places: Place[] = []
  for (const { ref, label } of finding.cells) {
    const place = placeInDocument(ref)
    const lines = place === null ? undefined : linePlaces.get(place)
    const where = place === null ? (cellPlaces.get(ref) ?? null) : lines === undefined ? null : lineIn(lines, finding, Number.parseInt(placeOf(ref).column, 10) - 1)
    const own = place === null ? undefined : ownNames.get(place)
    const named = own === undefined ? label : `${label}“${own}”`
    if (where !== null && whereWords(where) !== '' && !places.some((each) => each.label === named)) places.push({ label: named, where })
  }
  return places
}
