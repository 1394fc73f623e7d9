import { oneOf, type RawQuery } from '../../list-query'

/** What the log shows: what people typed, what files brought, or everything. */
export type LogView = 'typed' | 'imported' | 'all'
export type LogQuery = { readonly words: string; readonly view: LogView; readonly page: number }

/** In the order of the switch; the first is where the page opens, for an import alone changes a thousand facts. */
export const logViews = [{ view: 'typed', label: '填报' }, { view: 'imported', label: '导入' }, { view: 'all', label: '全部' }] as const satisfies readonly { readonly view: LogView; readonly label: string }[]

const viewOf = (text: string): LogView => logViews.find((each) => each.view === text)?.view ?? 'typed'

export const logQueryOf = (raw: RawQuery): LogQuery => {
  const page = oneOf(raw['page'])
  return { words: oneOf(raw['q']).trim().slice(0, 60), view: viewOf(oneOf(raw['view'])), page: /^[1-9]\d{0,4}$/.test(page) ? Number.parseInt(page, 10) : 1 }
}

export const logAddress = (disclosureId: string, query?: LogQuery): string => {
  const parameters = new URLSearchParams()
  if (query !== undefined && query.view !== 'typed') parameters.set('view', query.view)
  if (query !== undefined && query.words !== '') parameters.set('q', query.words)
  if (query !== undefined && query.page > 1) parameters.set('page', String(query.page))
  const text = parameters.toString()
  return `/disclosures/${disclosureId}/history${text === '' ? '' : `?${text}`}`
}

export const originOf = (view: LogView): 'entry' | 'import' | null => (view === 'typed' ? 'entry' : view === 'imported' ? 'import' : null)
