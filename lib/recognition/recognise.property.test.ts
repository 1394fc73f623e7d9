import { describe, expect, test } from 'vitest'
import { compose } from '@/lib/document/compose'
import { readBooklet } from '@/lib/document/read-booklet'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import type { Report } from '@/lib/report/report'
import { judge } from '@/lib/rules/judge'
import type { Subject } from '@/lib/rules/rule'
import { theTemplate } from '@/lib/template/templates'
import { bookletLayout } from '@/testing/booklet-layout'
import { asPlainText, brokenLines, codesInThree, inTurn, splitTables, totalLast, withSeparators } from '@/testing/layout-noise'
import { randomAccounts } from '@/testing/random-accounts'
import { recognise } from './recognise'

/** Amounts of the ten tables by name; what prints as nothing is left out. */
const tablesOf = ({ cells }: Report): Record<string, string> => Object.fromEntries([...cells].flatMap(([ref, { value }]) => (value === null || value.isZero() || !/^T\d/u.test(ref) ? [] : [[ref, value.toFixed(2)]])))
/** A reader does not know which slots of the form a person left empty: C06 and C08 are the form's own. */
const errorsIn = (subject: Subject): readonly string[] => judge(subject).flatMap(({ rule, severity, message }) => (severity === 'error' && !/^C0[68]$/u.test(rule) ? [`${rule} ${message}`] : []))

const noise = inTurn(totalLast, codesInThree, splitTables(7, true), withSeparators, brokenLines(42), asPlainText)

describe.each([1, 2, 3, 4])('accounts drawn at random: %i', (seed) => {
  const facts = randomAccounts(seed, { codes: seed * 7, funds: seed % 2 === 0, carriedOver: seed % 3 === 0, otherMoney: seed > 2 })
  const report = buildReport(theTemplate(facts.templateId), facts)
  const narrative = tell(report)
  const read = readBooklet(report, narrative)
  const layout = bookletLayout(compose(report, narrative))
  test.each([['as it is', layout], ['as a bad copy', noise(layout)]])('read %s, every cell is what was printed and no error is found', (_, each) => {
    const recognised = recognise(each)
    expect(tablesOf(recognised.subject.report)).toEqual(tablesOf(read.report))
    expect(errorsIn(recognised.subject)).toEqual(errorsIn(read))
  })
})
