import 'server-only'

/** First parts of the program’s addresses; anything else is one route, so that a stranger’s guesses make no new lines. */
const FIRST = new Set(['account', 'administration', 'api', 'check', 'compare', 'disclosures', 'feed.xml', 'inbox', 'open-data', 'reports', 'review', 'robots.txt', 'rules', 'season', 'sign-in', 'sitemap.xml', '.well-known'])
/** Words that may stand further on; ids, codes and names of files are `:id`. */
const WORDS = new Set(['administration', 'approve', 'at', 'audit', 'auth', 'bundles', 'company', 'csv', 'divisions', 'exchange', 'facts', 'file', 'files', 'findings', 'forms', 'health', 'history', 'import', 'link', 'metrics', 'openapi.json', 'people', 'preview', 'provider', 'publications', 'ready', 'review', 'rules', 'second-factor', 'series', 'signature', 'template', 'text', 'traces', 'units', 'v1', 'workbook'])
const DEPTH = 5

/** `/disclosures/0199…/facts?x=y` → `/disclosures/:id/facts`: a label with few values that names nobody. */
export const routeOf = (address: string): string => {
  const [path = ''] = address.split(/[?#]/u)
  const [first = '', ...others] = path.split('/').filter((part) => part !== '')
  if (first === '') return '/'
  if (first === '_next') return '/_next'
  if (!FIRST.has(first)) return '/*'
  return `/${[first, ...others.slice(0, DEPTH).map((part) => (WORDS.has(part) ? part : ':id'))].join('/')}`
}
