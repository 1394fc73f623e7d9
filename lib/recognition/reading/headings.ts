import { groups, parts, sections, type PartKind } from '../data/headings'
import type { Template, TellKey } from '@/lib/template/templates'
import { plain, withoutOrdinal } from '../letters'
import type { Line } from './lines'

const PART = /^第[一二三四五六七八九十]+(?:部分|章)/u
const LONGEST_PART = 40
const LONGEST = 45
/** 1、 and below number what stands inside a section. */
const NUMBERED = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/u

/** `第三部分 情况说明`; null where a line heads no part. */
export const partOf = (text: string): PartKind | null => {
  const compact = plain(text)
  if (!PART.test(compact) || compact.length > LONGEST_PART || /[。;]$/u.test(compact)) return null
  return parts.find(({ words }) => words.test(compact.replace(PART, '')))?.kind ?? 'other'
}

/** A section's heading, and what stands behind it in the same line. */
export type SectionHeading = { readonly heading: string; /** `九（一）` in the template's numbering; the heading's own number where the form has no such section. */ readonly number: string; readonly tell: TellKey | null; readonly rest: string }

const numberOf = (template: Template, tell: TellKey): string | null => {
  const all = template.narrative.flatMap((section) => [section, ...(section.children ?? [])])
  return all.find((section) => section.tell === tell)?.number ?? null
}

/** A heading may run on in its own line: `一、收入支出决算总体情况说明。2024年度…`. */
const split = (text: string): readonly [string, string] => {
  const found = /^(.{4,44}?)(?:[。：:]\s*|\s{1,})(?=\S)/su.exec(text)
  return found === null ? [text, ''] : [found[1] ?? text, text.slice(found[0].length)]
}

const headingIn = (text: string, template: Template): Omit<SectionHeading, 'rest'> | null => {
  const compact = plain(text).replace(/[。.:]$/u, '')
  if (!NUMBERED.test(compact) || compact.length > LONGEST || /[。;,]/u.test(compact)) return null
  const words = withoutOrdinal(compact)
  const section = sections.find((each) => each.words.test(words))
  const number = section === undefined ? null : numberOf(template, section.tell)
  if (section !== undefined && number !== null) return { heading: text.replace(/[。：:]$/u, ''), number, tell: section.tell }
  const group = groups.find((each) => each.words.test(words))
  return group === undefined ? null : { heading: text, number: group.number, tell: null }
}

/** The heading of a section of the narrative; null where a line is none. */
export const sectionOf = ({ text }: Pick<Line, 'text'>, template: Template): SectionHeading | null => {
  const whole = headingIn(text, template)
  if (whole !== null) return { ...whole, rest: '' }
  const [first, rest] = split(text)
  const found = rest === '' ? null : headingIn(first, template)
  return found === null ? null : { ...found, rest }
}

/** A heading of the form that no pattern knows: `十二、其他说明`. */
export const isOtherHeading = (text: string): boolean => {
  const compact = plain(text)
  return /^[一二三四五六七八九十]+、/u.test(compact) && compact.length <= 30 && !/[,。;:\d]/u.test(compact)
}

/** A numbered line of 第一部分 that heads what follows. */
export const isOverviewHeading = (text: string): boolean => {
  const compact = plain(text)
  return /^[一二三四五六七八九十]+、/u.test(compact) && compact.length < 30 && !/[。;]/u.test(compact)
}
