import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import { keepFile } from '@/lib/db/files'
import type { StoredFile } from '@/lib/db/photographs'
import type { Booklet } from '@/lib/document/blocks'
import { compose } from '@/lib/document/compose'
import { toDisclosure, type Disclosure } from '@/lib/document/disclosure'
import { factRows } from '@/lib/document/fact-rows'
import { tablesCsv } from '@/lib/document/tables-csv'
import { toPublicJson, type JudgedBeside } from '@/lib/document/public-json'
import { withheldBooklet, withheldDisclosure, type WithheldPart } from '@/lib/document/withheld'
import { unprintable } from '@/lib/export/preflight'
import type { FactRow } from '@/lib/export/fact-rows'
import { printed } from '@/lib/export/printers'
import { toJudged } from '@/lib/rules/finding'
import type { Refusal } from '@/lib/workflow/refusal'
import type { Judgement } from './judgement'
import type { ReleasedFile } from './release-gate'

/** The booklet as the public may see it, if the fonts have every character of it: a publication must not print a gap. */
export const printableBooklet = (judgement: Judgement, withheld: readonly WithheldPart[]): Result<Booklet, Refusal> => {
  const booklet = shownBooklet(judgement, withheld)
  const [problem] = unprintable(booklet)
  return problem === undefined ? ok(booklet) : err({ kind: 'facts-refused', path: '', message: problem.message })
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000)

const shownBooklet = ({ report, narrative }: Judgement, withheld: readonly WithheldPart[]): Booklet => withheldBooklet(compose(report, narrative), report.template, withheld)

/** The contract's JSON (`final-accounts-disclosure/1`). */
const shownDisclosure = ({ report, narrative, findings }: Judgement, booklet: Booklet, withheld: readonly WithheldPart[]): Disclosure =>
  withheldDisclosure(toDisclosure(report, narrative, findings.map(toJudged)), report.template, withheld, booklet)

/** A disclosure as somebody gets it who does not get what is withheld: the booklet, the contract's JSON and the tables' figures (.csv) as files' texts, the facts that go with it. */
export type Shown = { readonly booklet: Booklet; readonly disclosure: string; readonly csv: string; readonly facts: readonly FactRow[] }

/** Where something is withheld no facts go along: the rest could be computed from them. */
export const shownOf = (judgement: Judgement, withheld: readonly WithheldPart[]): Shown => {
  const booklet = shownBooklet(judgement, withheld)
  return { booklet, disclosure: json(shownDisclosure(judgement, booklet, withheld)), csv: tablesCsv(judgement.report, booklet), facts: withheld.length === 0 ? factRows(judgement.facts) : [] }
}

/** The JSON that is published and signed: the contract's, with the facts it follows from, or with the names of what is withheld. */
const publicText = (judgement: Judgement, booklet: Booklet, withheld: readonly WithheldPart[], beside: JudgedBeside): string => {
  const disclosure = shownDisclosure(judgement, booklet, withheld)
  return json(withheld.length === 0 ? toPublicJson(disclosure, judgement.facts, beside, judgement.report.template) : { ...disclosure, withheld })
}

/** Everything that the files of a publication are made of. */
export type Publishable = Shown & { readonly publicJson: string }

export const publishableOf = (judgement: Judgement, withheld: readonly WithheldPart[], beside: JudgedBeside): Publishable => {
  const shown = shownOf(judgement, withheld)
  return { ...shown, publicJson: publicText(judgement, shown.booklet, withheld, beside) }
}

/** It in every published format. Nothing is kept yet. */
export const renderedFiles = async ({ booklet, disclosure: disclosureJson, csv, facts, publicJson }: Publishable, at: Date): Promise<readonly ReleasedFile[]> => {
  const dated = { createdAt: secondsOf(at) }
  const [pdf, docx, xlsx, html] = await Promise.all([
    printed({ format: 'pdf', booklet, ...dated }),
    printed({ format: 'docx', booklet, ...dated }),
    printed({ format: 'xlsx', booklet, ...dated, facts }),
    printed({ format: 'html', booklet, disclosureJson }),
  ])
  return [['pdf', pdf], ['docx', docx], ['xlsx', xlsx], ['html', html], ['csv', new TextEncoder().encode(csv)], ['json', new TextEncoder().encode(publicJson)]]
}

/** Keeps rendered files: bytes that end up without a publication are never named by one. */
export const keptFiles = async (files: readonly ReleasedFile[]): Promise<readonly StoredFile[]> =>
  Promise.all(files.map(async ([format, bytes]) => ({ format, ...(await keepFile(bytes)) })))
