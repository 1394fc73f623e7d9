import { say } from '@/lib/narrative/span'
import type { Narrative } from '@/lib/narrative/narrative'
import { printedTables, type Report } from '@/lib/report/report'
import type { Booklet, DocumentBlock } from './blocks'
import { chineseNumber } from './chinese-number'
import { printSheet } from './sheet'
import { printTable } from './table'

const heading = (id: string, level: 2 | 3, text: string): DocumentBlock => ({ kind: 'heading', id, level, text })
const paragraph = (id: string, text: string): DocumentBlock => ({ kind: 'paragraph', id, spans: say`${text}` })
const ownWords = (id: string, lead: string, slot: string, text: string): DocumentBlock => ({ kind: 'paragraph', id, spans: say`${lead}${{ kind: 'reason', slot, text }}` })

/** 第一部分 概况: duties and organisation, numbered as the form numbers them. */
const overview = ({ facts, template }: Report): readonly DocumentBlock[] => [
  heading('duties', 2, template.wording.dutiesHeading),
  ...facts.overview.duties.map((duty, index) => ownWords(`duties/${duty.id}`, `(${chineseNumber(index + 1)})`, `overview/duties/${duty.id}/text`, duty.text)),
  heading('organisation', 2, template.wording.organisationHeading),
  ...facts.overview.organisation.flatMap((office, index) => [
    ownWords(`organisation/${office.id}/name`, `(${chineseNumber(index + 1)})`, `overview/organisation/${office.id}/name`, office.name),
    ownWords(`organisation/${office.id}/text`, '', `overview/organisation/${office.id}/text`, office.text),
  ]),
]

const sections = (narrative: Narrative): readonly DocumentBlock[] =>
  narrative.sections.flatMap((section) => [
    heading(`section-${section.number}`, section.level, section.heading),
    ...section.paragraphs.map((each): DocumentBlock => ({ kind: 'paragraph', id: each.id, spans: each.spans, ...(each.heading ? { role: 'numbered-heading' as const } : {}) })),
  ])

/** 第四部分 名词解释: the form's twelve definitions, then what the unit added. */
const definitions = ({ facts, template }: Report): readonly DocumentBlock[] => {
  const added = facts.glossaryAddition.trim()
  return [
    ...template.wording.definitions.map((text, index) => paragraph(`definition-${index + 1}`, text)),
    // 无 is the form's answer to “anything to add?”, not a definition (R10).
    ...(added === '' || added === '无' ? [] : [ownWords('definition-added', '', 'glossaryAddition', facts.glossaryAddition)]),
  ]
}

/** The whole booklet in order: cover, contents, five parts. Every renderer starts from these blocks and nothing else. */
export const compose = (report: Report, narrative: Narrative): Booklet => {
  const { template, facts } = report
  const title = `${template.fiscalYear}${template.wording.bookletTitle[facts.budgetUnit.scope]}`
  const [first, second, third, fourth, fifth] = template.wording.parts.map((text) => text.replace('{year}', String(template.fiscalYear)))
  const part = (id: string, text: string | undefined, standalone = false): DocumentBlock => ({ kind: 'part', id, text: text ?? '', standalone })
  return {
    templateId: template.id,
    fiscalYear: template.fiscalYear,
    unitName: facts.budgetUnit.name,
    title,
    blocks: [
      { kind: 'cover', unitName: facts.budgetUnit.name, title },
      { kind: 'contents', title: template.wording.contentsTitle },
      part('part-1', first),
      ...overview(report),
      part('part-2', second, true),
      ...printedTables(report).map((table, index): DocumentBlock => ({ kind: 'table', id: table.template.id, contentsText: `${chineseNumber(index + 1)}、${table.template.title}`, table: printTable(report, table) })),
      part('part-3', third),
      ...sections(narrative),
      part('part-4', fourth),
      ...definitions(report),
      part('part-5', fifth),
      ...report.projects.map((project): DocumentBlock => ({ kind: 'sheet', id: `sheet-${project.project.id}`, sheet: printSheet(project, template) })),
    ],
  }
}
