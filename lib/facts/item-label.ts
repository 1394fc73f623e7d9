import { factLabel, factKeyParts, type FactKey, type FactValue } from './facts'

/** What an item of a list is called: its name where it has one, its place in the list otherwise. */
const itemWords = (entries: ReadonlyMap<FactKey, FactValue>, list: FactKey, id: string): string | null => {
  const name = entries.get(`${list}/${id}/name`)
  if (name?.kind === 'text' && name.text !== '') return `“${name.text}”`
  const order = entries.get(list)
  const at = order?.kind === 'list' ? order.ids.indexOf(id) : -1
  return at === -1 ? null : `第${at + 1}项`
}

/** A fact's name among the facts it stands with: items of lists by name or number, not by id. */
export const factLabelAmong = (entries: ReadonlyMap<FactKey, FactValue>, key: FactKey, fiscalYear: number): string => {
  const parts = factKeyParts(key)
  return parts.reduce((label, part, index) => {
    const words = index === 0 ? null : itemWords(entries, parts.slice(0, index).join('/'), part)
    return words === null ? label : label.replace(` ${part} `, ` ${words} `)
  }, factLabel(key, fiscalYear))
}
