import { answersIn, type Answer } from './access-matrix'

// Askers:        -  own  other far  county far county
const units = '   -  ++   ..   .    ++.  ...'
const anybody = ' -  ++   ++   +    +++  +++'
const everybody = '+ ++  ++   +    +++  +++'
const reviewers = '-  xx  xx   x    ++x  ++x'

/** Every page, by its folder: who gets to see it, in the letters of the access matrix. A page of the program is asked together with the layouts around it. */
export const pageRows: Readonly<Record<string, string>> = {
  '(public)': everybody,
  '(public)/compare': everybody,
  '(public)/divisions': everybody,
  '(public)/divisions/[divisionCode]': everybody,
  '(public)/open-data': everybody,
  '(public)/reports/[publicationId]': everybody,
  '(public)/reports/[publicationId]/at/[edition]': everybody,
  '(public)/reports/[publicationId]/figures': everybody,
  '(workspace)/account': anybody,
  '(workspace)/administration/audit': reviewers,
  '(workspace)/administration/codes': '- xx xx x x++ x++',
  '(workspace)/administration/import': '- xx xx x x++ x++',
  '(workspace)/administration/people': '- xx xx x x++ x++',
  '(workspace)/administration/people/log': '- xx xx x x++ x++',
  '(workspace)/administration/queues': '- xx xx x x++ x++',
  '(workspace)/administration/rules': '- xx xx x x+x x+x',
  '(workspace)/administration/templates': '- xx xx x x++ x++',
  '(workspace)/administration/units': '- xx xx x x++ x++',
  '(workspace)/check': '- ++ ++ + ++x ++x',
  '(workspace)/disclosures': anybody,
  '(workspace)/disclosures/[disclosureId]': units,
  ...Object.fromEntries(['exchange', 'findings', 'forms', ...['basic-expenditure', 'comparison', 'expenditure', 'general-public-budget', 'government-funds', 'income', 'operations', 'overview', 'performance', 'performance/[projectId]', 'reasons', 'state-capital', 'three-public'].map((form) => `forms/${form}`), 'history', 'preview'].map((page) => [`(workspace)/disclosures/[disclosureId]/${page}`, units])),
  '(workspace)/disclosures/[disclosureId]/review': '- xx .. . ++. ...',
  '(workspace)/inbox': anybody,
  '(workspace)/review': reviewers,
  '(workspace)/rules': anybody,
  '(workspace)/season': reviewers,
  '(workspace)/season/bundles': reviewers,
}

/** The doors themselves; each is tried where it is named. */
export const pageDoors: Readonly<Record<string, string>> = {
  'sign-in': 'e2e/workspace.spec.ts',
  'sign-in/code': 'app/sign-in/second-factor.db.test.ts',
  'sign-in/link/[token]': 'lib/people/people.db.test.ts',
  'sign-in/second-factor': 'app/sign-in/second-factor.db.test.ts',
}

export const pageAnswersOf = (name: string): readonly Answer[] => answersIn(pageRows[name] ?? '')
