import { isNearMiss } from '../near-miss'
import { documentRef } from '../read-document'
import type { Rule } from '../rule'

const plain = (text: string): string => text.replace(/[\s　.…·]/gu, '').replace(/[“”‘’"'「」]/gu, '').replaceAll('(', '（').replaceAll(')', '）')
/** Titles of tables carry a number in the contents and none in the body. */
const withoutNumber = (text: string): string => text.replace(/^[一二三四五六七八九十]+、/u, '')

export const r09Contents: Rule = {
  id: 'R09',
  title: '目录与正文标题、页码不一致',
  relation: '目录每一条的文字和页码 = 正文的标题和所在页。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '表样',
  check: function* ({ document }) {
    for (const { text, page } of document?.contents ?? []) {
      // A title whose page was lost is C12's, a letter of one R11's.
      if (document?.lost?.includes(text) === true || document?.tables.some(({ title }) => isNearMiss(plain(title), withoutNumber(plain(text)))) === true) continue
      const entry = plain(text)
      const headings = document?.headings.filter((heading) => plain(heading.text) === entry || plain(heading.text) === withoutNumber(entry)) ?? []
      const [heading] = headings
      if (heading === undefined) yield { what: `目录的“${text}”在正文中没有相同的标题`, left: [documentRef('目录')], clause: text, advice: '请更新目录。' }
      else if (page !== null && headings.every((each) => each.page !== null && each.page !== page)) yield { what: `目录中“${text}”在第 ${page} 页，正文在第 ${heading.page ?? ''} 页`, left: [documentRef('目录')], clause: text, advice: '请更新目录的页码。' }
    }
  },
}
