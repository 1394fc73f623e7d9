import type { TableTemplate } from '@/lib/template/templates'
import { columnAliases } from '../data/columns'
import { plain } from '../letters'

const fits = (label: string, path: readonly string[]): boolean => {
  const parts = label.split('/').map(plain)
  const last = parts.at(-1) ?? ''
  const said = path.map(plain).filter((text) => text !== '' && !/^栏次$/u.test(text))
  // 决算数 under every name says nothing of its own.
  const lowest = said.filter((text) => !/^(?:本年)?决算数$/u.test(text)).at(-1) ?? said.at(-1) ?? ''
  return lowest === last || columnAliases[last]?.test(lowest) === true
}

const parentFits = (label: string, path: readonly string[]): boolean => {
  const [parent, below] = label.split('/')
  return below === undefined || parent === undefined || path.some((text) => plain(text).startsWith(plain(parent)))
}

/**
 * In which column of a grid each column of the form stands, by what is printed over it. Where names fit several, the one
 * under the right heading wins, then the first. Null where a column was not found.
 */
export const columnsByName = (labels: readonly string[], paths: readonly (readonly string[])[]): readonly (number | null)[] => {
  const used = new Set<number>()
  return labels.map((label) => {
    const fitting = paths.flatMap((path, column) => (!used.has(column) && fits(label, path) ? [column] : []))
    const found = fitting.find((column) => parentFits(label, paths[column] ?? [])) ?? fitting[0]
    if (found === undefined) return null
    used.add(found)
    return found
  })
}

/** The form's columns of figures: what its columns of labels precede is no figure. */
export const figureColumns = ({ columns, body }: TableTemplate): readonly { readonly key: string; readonly label: string }[] =>
  body.kind === 'codes' ? body.columns.map(({ key }, index) => ({ key, label: columns[index + 2]?.label ?? '' })) : []
