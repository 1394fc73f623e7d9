import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import { keepFile } from '@/lib/db/files'
import type { StoredFile } from '@/lib/db/photographs'
import type { Booklet } from '@/lib/document/blocks'
import { compose } from '@/lib/document/compose'
import { toDisclosure } from '@/lib/document/disclosure'
import { factRows } from '@/lib/document/fact-rows'
import { toPublicJson, type JudgedBeside } from '@/lib/document/public-json'
import { unprintable } from '@/lib/export/preflight'
import { printed } from '@/lib/export/printers'
import { toJudged } from '@/lib/rules/finding'
import type { Refusal } from '@/lib/workflow/refusal'
import type { Judgement } from './judgement'
import type { ReleasedFile } from './release-gate'

/** The booklet, if the fonts have every character of it: a publication must not print a gap. */
export const printableBooklet = ({ report, narrative }: Judgement): Result<Booklet, Refusal> => {
  const booklet = compose(report, narrative)
  const [problem] = unprintable(booklet)
  return problem === undefined ? ok(booklet) : err({ kind: 'facts-refused', path: '', message: problem.message })
}

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000)

/** The contract's JSON of a disclosure (`final-accounts-disclosure/1`), as a file's text. */
export const disclosureText = ({ report, narrative, findings }: Judgement): string => `${JSON.stringify(toDisclosure(report, narrative, findings.map(toJudged)), null, 1)}\n`

/** The JSON that is published and signed: the same, with the facts it follows from. */
const publicText = ({ facts, report, narrative, findings }: Judgement, beside: JudgedBeside): string =>
  `${JSON.stringify(toPublicJson(toDisclosure(report, narrative, findings.map(toJudged)), facts, beside, report.template), null, 1)}\n`

/** The disclosure in every published format. Nothing is kept yet. */
export const renderedFiles = async (judgement: Judgement, booklet: Booklet, beside: JudgedBeside, at: Date): Promise<readonly ReleasedFile[]> => {
  const dated = { createdAt: secondsOf(at) }
  const [pdf, docx, xlsx, html] = await Promise.all([
    printed({ format: 'pdf', booklet, ...dated }),
    printed({ format: 'docx', booklet, ...dated }),
    printed({ format: 'xlsx', booklet, ...dated, facts: factRows(judgement.facts) }),
    printed({ format: 'html', booklet, disclosureJson: disclosureText(judgement) }),
  ])
  return [['pdf', pdf], ['docx', docx], ['xlsx', xlsx], ['html', html], ['json', new TextEncoder().encode(publicText(judgement, beside))]]
}

/** Keeps rendered files: bytes that end up without a publication are never named by one. */
export const keptFiles = async (files: readonly ReleasedFile[]): Promise<readonly StoredFile[]> =>
  Promise.all(files.map(async ([format, bytes]) => ({ format, ...(await keepFile(bytes)) })))
