import { assemble, flatten, isPriorFigure, type FactKey, type Facts, type FactValue } from '@/lib/facts/facts'
import { tell, type Spans } from '@/lib/narrative/narrative'
import { zero } from '@/lib/money/amount'
import { buildReport } from '@/lib/report/build'
import { cellAt, type Report } from '@/lib/report/report'
import type { ReadSection } from '@/lib/rules/read-document'
import type { Template } from '@/lib/template/templates'
import { slotsOf } from '../data/reason-slots'
import { wordsElsewhere } from './words-elsewhere'

/** What a sentence says of one fact, with the paragraph it stands in. */
export type ToldWords = { readonly key: FactKey; readonly value: FactValue; readonly section: string; readonly paragraph: string }

/** Stands in every slot while the form's sentences are made, so that none is left out. */
const FILLED = '某'

const QUOTES = '“”"‘’\'「」『』'
const alike: readonly (readonly [string, string])[] = [[QUOTES, `[${QUOTES}]?`], ['（(', '[（(]'], ['）)', '[）)]'], ['，,', '[，,]'], ['：:', '[：:]?'], ['；;。.', '[；;。.]?'], ['%％', '[%％]']]

/** A letter of the form as it may be printed. */
const letter = (each: string): string => alike.find(([letters]) => letters.includes(each))?.[1] ?? each.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')

/** A sentence of the form as a pattern: figures and verbs may be any, words of a person are caught in the order of their slots. */
const patternOf = (spans: Spans): RegExp =>
  new RegExp(`^${spans.map((span) => (span.kind === 'text' ? [...span.text.replace(/\s/gu, '')].map(letter).join('') : span.kind === 'figure' ? '(-?[\\d,.]+)[%％]?' : span.kind === 'verb' ? '\\p{Script=Han}{1,8}' : '(.*?)')).join('')}[。；;]?$`, 'u')

const filledWith = (facts: Facts, template: Template): Facts =>
  assemble({ templateId: facts.templateId, fiscalYear: facts.fiscalYear }, [...flatten(facts), ...slotsOf(template).map((key): readonly [FactKey, FactValue] => [key, { kind: 'text', text: FILLED }])])

const isNone = (text: string): boolean => /^0(?:\.0+)?$/u.test(text)

/** A fact that a sentence states as none; money and counts alike. */
const noneOf = (report: Report, span: Extract<Spans[number], { kind: 'figure' }>, text: string): readonly [FactKey, FactValue] | null => {
  const [cited, ...others] = span.cites
  if (cited === undefined || others.length > 0 || !isNone(text)) return null
  const cell = cellAt(report, cited)
  if (cell?.from.kind !== 'fact' || isPriorFigure(cell.from.key)) return null
  return [cell.from.key, cell.measure === 'count' ? { kind: 'count', count: 0 } : { kind: 'amount', amount: zero }]
}

/**
 * Words of a person, and figures stated as none, from sentences that are the form's own: each is laid over the sentence that
 * these facts make. Other words are looked for where the form has its reasons. What fits neither is not read.
 */
export const toldWords = (facts: Facts, template: Template, sections: readonly ReadSection[]): readonly ToldWords[] => {
  const report = buildReport(template, filledWith(facts, template))
  const told = new Map<FactKey, ToldWords>()
  const put = (key: FactKey, value: FactValue, section: string, paragraph: string): void => {
    if (!told.has(key)) told.set(key, { key, value, section, paragraph })
  }
  const words = (key: FactKey, text: string, section: string, paragraph: string): void => {
    if (text !== '' && text !== template.wording.zeroItemReason) put(key, { kind: 'text', text }, section, paragraph)
  }
  for (const { number, paragraphs } of tell(report).sections) {
    const read = sections.find((section) => section.number === number)?.paragraphs ?? []
    for (const { spans } of paragraphs) {
      const caught = spans.filter(({ kind }) => kind === 'figure' || kind === 'reason')
      const pattern = patternOf(spans)
      // 其他需要说明的事项 is a paragraph of nothing but words: it is what follows its heading.
      if (spans.every(({ kind }) => kind === 'reason')) continue
      for (const paragraph of read) {
        const found = pattern.exec(paragraph.replace(/\s/gu, ''))
        if (found === null) continue
        caught.forEach((span, index) => {
          const text = found[index + 1] ?? ''
          if (span.kind === 'reason') words(span.slot, text, number, paragraph)
          else if (span.kind === 'figure') {
            const none = noneOf(report, span, text)
            if (none !== null) put(...none, number, paragraph)
          }
        })
        break
      }
    }
  }
  for (const { key, text, section, paragraph } of wordsElsewhere(template, sections)) words(key, text, section, paragraph)
  return [...told.values()]
}
