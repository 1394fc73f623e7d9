import type { Template } from '@/lib/template/templates'
import { documentRef } from '../read-document'
import type { Rule } from '../rule'

/** What the form puts in order: five parts, 概况 with its two headings, ten sections with theirs. */
const outlineOf = ({ wording, narrative, fiscalYear }: Template): readonly string[] => {
  const [first, second, third, fourth, fifth] = wording.parts.map((part) => part.replace('{year}', String(fiscalYear)))
  const sections = narrative.flatMap((section) => [section.heading, ...(section.children ?? []).map(({ heading }) => heading)])
  return [first, wording.dutiesHeading, wording.organisationHeading, second, third, ...sections, fourth, fifth].filter((heading) => heading !== undefined)
}

/** Brackets of either width, blanks and years are no part of a heading: a wrong year is R03's. */
const plain = (heading: string): string => heading.replace(/\s|\d{2,4}年度?/gu, '').replace(/[“”‘’"'「」]/gu, '').replaceAll('(', '（').replaceAll(')', '）')

export const c05Outline: Rule = {
  id: 'C05',
  title: '五个部分、情况说明十节应齐全、按序',
  relation: '第一至第五部分、情况说明一至十及其小节各一次，按序。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '提纲',
  check: function* ({ document, report }) {
    if (document === undefined) return
    const due = outlineOf(report.template)
    const found = document.headings.map(({ text }) => plain(text))
    // A heading the contents name and whose page was lost is C12's.
    const lost = (document.lost ?? []).map(plain)
    const missing = due.filter((heading) => !found.includes(plain(heading)) && !lost.includes(plain(heading)))
    for (const heading of missing) yield { what: `没有找到“${heading}”`, left: [documentRef(heading)], clause: 'missing', advice: '请补上这一节；没有内容的写“无”。' }
    const twice = due.filter((heading) => found.filter((each) => each === plain(heading)).length > 1)
    for (const heading of twice) yield { what: `“${heading}”出现两次`, left: [documentRef(heading)], clause: 'twice', advice: '请删去重复的一节。' }
    const order = due.filter((heading) => found.includes(plain(heading))).map(plain)
    const seen = found.filter((heading, index) => order.includes(heading) && found.indexOf(heading) === index)
    const late = seen.findIndex((heading, index) => heading !== order[index])
    const name = due.find((heading) => plain(heading) === seen[late])
    if (name !== undefined) yield { what: `“${name}”没有按提纲的次序排列`, left: [documentRef(name)], clause: 'order', advice: '请按提纲的次序编排。' }
  },
}
