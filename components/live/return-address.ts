const PAGES = { preview: '返回预览', findings: '返回问题', forms: '返回填报', review: '返回审核' } as const

const LOCAL = /^(preview|findings|forms|review)(?=$|[/?#])[^\\]*$/u

/** An address that remembers where one came from: a page of the same disclosure, `preview#T03!total:c1`. */
export const withReturn = (href: string, from: string): string => {
  const [rest = '', anchor] = href.split('#')
  return `${rest}${rest.includes('?') ? '&' : '?'}from=${encodeURIComponent(from)}${anchor === undefined ? '' : `#${anchor}`}`
}

/** The way back, with its words; null where the address names no page of this disclosure: anything may stand in an address. */
export const returnOf = (disclosureId: string, from: string | null): { readonly href: string; readonly words: string } | null => {
  const page = from === null ? undefined : LOCAL.exec(from)?.[1]
  if (from === null || page === undefined || from.includes('..') || from.includes('//')) return null
  // The pattern admits these four only.
  return { href: `/disclosures/${encodeURIComponent(disclosureId)}/${from}`, words: PAGES[page as keyof typeof PAGES] }
}
