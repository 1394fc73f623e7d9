import { tablePlace } from '../document-lines'
import { annexOf } from '../place'
import { documentRef, sectionPlace, type ReadDocument } from '../read-document'
import type { Rule } from '../rule'
import { formWords } from '../told-checks'

/** `2024年`, and `24年`, which is no way to write a year here. */
const YEARS = /(?<!\d)(\d{2}|\d{4})年/gu
/** Where the form's sentences name the year: at their beginning, 截至…, 对…年初预算; and the year compared with. */
const OF_YEAR = /(?:^|截至|组织对)(\d{2,4})年/gu
const COMPARED = /(?:比|较|与)(\d{2,4})年/gu

/** A heading of 概况 may speak of next year's work. */
const PLANS = /计划|规划|重点工作|打算|安排/u

type Wrong = { readonly place: string; readonly said: string; readonly due: string }

const inText = (place: string, text: string, pattern: RegExp, due: string): readonly Wrong[] =>
  [...text.matchAll(pattern)].flatMap(({ 1: digits = '' }) => (digits === due ? [] : [{ place, said: `${digits}年`, due }]))

const wrongIn = (document: ReadDocument, year: number): readonly Wrong[] => {
  const [due, last] = [String(year), String(year - 1)]
  return [
    ...(document.cover === null ? [] : inText('封面', document.cover.title, YEARS, due)),
    ...document.headings.filter(({ text }) => !PLANS.test(text)).flatMap(({ text }) => inText(`标题“${text}”`, text, YEARS, due)),
    ...document.contents.flatMap(({ text }) => inText('目录', text, YEARS, due)),
    ...document.tables.flatMap((table) => [...inText(`${tablePlace(table)}表头`, table.year, YEARS, due), ...inText(`${tablePlace(table)}表名`, table.title, YEARS, due)]),
    ...document.sections.flatMap(({ number, paragraphs }) =>
      paragraphs.flatMap((paragraph) => {
        const words = formWords(paragraph.replace(/\s/gu, ''))
        return [...inText(sectionPlace(number), words, OF_YEAR, due), ...inText(sectionPlace(number), words, COMPARED, last)]
      })),
    ...document.sheets.flatMap((sheet, index) => inText(`${annexOf(index)}表头`, sheet.year, YEARS, due)),
  ]
}

export const r03YearOfAccounts: Rule = {
  id: 'R03',
  title: '标题、表头、句首年度应为决算年度',
  relation: '标题、表头、句首、截至日期的年度 = 决算年度，四位数；对比年度 = 上年。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '沿用了上年的文件',
  check: function* ({ document, report }) {
    if (document === undefined) return
    const spoken = new Set<string>()
    for (const { place, said, due } of wrongIn(document, report.template.fiscalYear)) {
      if (spoken.has(`${place} ${said}`)) continue
      spoken.add(`${place} ${said}`)
      yield { what: `${place}写“${said}”，应为 ${due} 年`, left: [documentRef(place)], clause: said, advice: '请改正年度，并核对这一处的数是否也是旧数。' }
    }
  },
}
