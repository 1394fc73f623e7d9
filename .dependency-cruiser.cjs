/** Which rooms each room may open, besides itself. Reading this table is reading the architecture. */
const opens = {
  money: [],
  rounding: ['money'],
  classification: [],
  template: ['money', 'classification'],
  facts: ['money', 'classification', 'template'],
  performance: ['money', 'classification', 'template', 'facts'],
  report: ['money', 'rounding', 'classification', 'template', 'facts', 'performance'],
  narrative: ['money', 'classification', 'template', 'facts', 'performance', 'report'],
  rules: ['money', 'classification', 'template', 'facts', 'performance', 'report', 'narrative'],
  workflow: ['rules'],
  document: ['money', 'classification', 'template', 'facts', 'performance', 'report', 'narrative', 'rules'],
  rehearsal: ['money', 'classification', 'template', 'facts', 'report', 'narrative', 'rules', 'document'],
  export: ['money', 'document', 'env'],
  workbook: ['money', 'classification', 'template', 'facts', 'report', 'document', 'export'],
  signature: ['env'],
  db: ['signature', 'money', 'classification', 'template', 'facts', 'performance', 'report', 'narrative', 'rules', 'workflow', 'document', 'env'],
  auth: ['workflow', 'db', 'env'],
  disclosure: ['signature', 'money', 'classification', 'template', 'facts', 'performance', 'report', 'narrative', 'rules', 'workflow', 'document', 'export', 'workbook', 'rehearsal', 'db', 'auth', 'env'],
  publication: ['money', 'classification', 'template', 'facts', 'report', 'narrative', 'rules', 'document', 'signature', 'db', 'env'],
}
const pure = ['money', 'rounding', 'classification', 'template', 'facts', 'performance', 'report', 'narrative', 'rules', 'workflow', 'document', 'rehearsal'].join('|')
const server = ['export', 'workbook', 'db', 'auth', 'disclosure', 'publication', 'env'].join('|')
const test = '\\.(test|bench)\\.tsx?$'

const walls = Object.entries(opens).map(([room, others]) => ({
  name: `wall-${room}`,
  severity: 'error',
  comment: `lib/${room} opens only: ${others.join(', ') || 'nothing'}`,
  from: { path: `^lib/${room}/`, pathNot: test },
  to: { path: '^(lib|app|components|bin|prisma|e2e)/', pathNot: `^lib/(result\\.ts$|(${[room, ...others].join('|')})(/|\\.ts$))` },
}))

module.exports = {
  forbidden: [
    ...walls,
    { name: 'core-is-pure', severity: 'error', comment: 'the core uses decimal.js, zod and itself: no node, no react, no next, not even a type',
      from: { path: `^lib/(${pure})/|^lib/result\\.ts$`, pathNot: test },
      to: { couldNotResolve: false, dependencyTypesNot: ['local', 'aliased', 'aliased-tsconfig', 'aliased-tsconfig-paths'], pathNot: '^node_modules/(decimal\\.js|zod)/' } },
    { name: 'inner-folder-is-private', severity: 'error', comment: 'files at the top of a room are its doors; folders inside it are private',
      from: { path: '^(?:lib/([^/]+)/|app/|components/|bin/|prisma/|e2e/)' }, to: { path: '^lib/[^/]+/[^/]+/', pathNot: '^lib/$1/' } },
    { name: 'one-rule-knows-no-other', severity: 'error', comment: 'a rule is read alone; what two rules share is a door of the room',
      from: { path: '^lib/rules/[^/]+/[^/]+\\.ts$', pathNot: test }, to: { path: '^lib/rules/[^/]+/[^/]+\\.ts$' } },
    { name: 'prisma-only-in-db', severity: 'error', comment: 'Prisma types do not leave lib/db',
      from: { pathNot: '^(lib/db|prisma|generated)/|^bin/schema-engine\\.mjs$' }, to: { path: '^generated/prisma/|^node_modules/@prisma/' } },
    { name: 'seed-is-no-library', severity: 'error', comment: 'demo data is opened by the seed and by tests, never by the program',
      from: { path: '^(lib|app|components|bin)/', pathNot: test }, to: { path: '^(prisma|e2e)/' } },
    { name: 'pages-open-use-cases', severity: 'error', comment: 'a page fetches through a use case or a publication, never from the database, a renderer or the environment',
      from: { path: '^app/' }, to: { path: '^lib/(db|export|workbook)/|^lib/env\\.ts$' } },
    { name: 'public-pages-see-publications-only', severity: 'error', comment: 'a draft cannot leak through a door that is not there',
      from: { path: '^app/\\(public\\)/' }, to: { path: '^lib/(disclosure|auth|export|workbook)/|^app/\\(workspace\\)/|^app/(act\\.ts|sign-in/)' } },
    { name: 'components-know-no-server', severity: 'error', comment: 'components draw values of the pure rooms',
      from: { path: '^components/' }, to: { path: `^(app|generated|bin|prisma|e2e)/|^lib/(${server})(/|\\.ts$)` } },
    { name: 'command-line-opens-the-core', severity: 'error', comment: 'bin/ is a second door to the core and the renderers: no session, no use case, no page',
      from: { path: '^bin/' }, to: { path: '^(app|components)/|^lib/(db|auth|disclosure|publication|workbook)/' } },
    { name: 'tests-stay-inside', severity: 'error', comment: 'a test may look up the stairs to show what its room is for, but one of the core stays in the core and none opens a page',
      from: { path: `^lib/(${pure})/.*${test}` }, to: { path: `^(app|components|bin|e2e|generated)/|^lib/(${server})(/|\\.ts$)` } },
    { name: 'tests-open-no-page', severity: 'error', comment: 'what a page does is tested in a browser',
      from: { path: `^lib/.*${test}` }, to: { path: '^(app|components|e2e)/' } },
    { name: 'tests-are-leaves', severity: 'error', from: { pathNot: test }, to: { path: test } },
    { name: 'no-barrels', severity: 'error', comment: 'an index file drags server code into client bundles',
      from: {}, to: { path: '/index\\.tsx?$', pathNot: '^node_modules/|^generated/' } },
    { name: 'no-unresolved', severity: 'error', comment: 'an import that resolves to nothing is a wall nobody watches',
      from: { path: '^(lib|app|components|bin|prisma|e2e)/' }, to: { couldNotResolve: true } },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
