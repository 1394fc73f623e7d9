import nextPlugin from '@next/eslint-plugin-next'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const pure = ['lib/{spelling,money,rounding,classification,template,facts,performance,report,narrative,rules,workflow,document,recognition,rehearsal}/**/*.{ts,tsx}', 'lib/result.ts']
/** The rooms where every number may be an amount. */
const ofMoney = ['lib/{money,facts,performance,report,narrative,rules}/**/*.{ts,tsx}']
const serverOnly = ['lib/{operation,watch,storage,limits,bounded,export,extraction,workbook,db,auth,disclosure,publication}/**/*.{ts,tsx}', 'lib/env.ts']
const tests = ['**/*.{test,bench}.{ts,tsx}', 'testing/**', 'e2e/**']
/** Files that are read before, or beside, the program: the only ones besides lib/env.ts that see the environment. */
const outside = ['*.config.{ts,js,mjs}', 'instrumentation.ts', 'bin/**', 'testing/**', 'e2e/**']

const noProcessEnv = [
  { selector: 'MemberExpression[object.name="process"][property.name="env"]', message: 'Read configuration from lib/env.ts.' },
  { selector: 'VariableDeclarator[init.name="process"] Property[key.name="env"]', message: 'Read configuration from lib/env.ts.' },
  { selector: 'ImportSpecifier[imported.name="env"][parent.source.value=/^(node:)?process$/]', message: 'Read configuration from lib/env.ts.' },
]
const noClock = [
  { selector: 'NewExpression[callee.name="Date"]', message: 'The core has no clock: take the date as an argument.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The core has no clock: take the date as an argument.' },
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'The core has no clock: take the date as an argument.' },
  { selector: 'CallExpression[callee.object.name="performance"][callee.property.name="now"]', message: 'The core has no clock: take the date as an argument.' },
  { selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: 'The core has no dice: take the id as an argument.' },
  { selector: 'CallExpression[callee.object.name="crypto"]', message: 'The core has no dice: take the id as an argument.' },
]
const noFloat = [
  { selector: 'CallExpression[callee.name=/^(Number|parseFloat|parseInt)$/]', message: 'Money is an Amount: see lib/money.' },
  { selector: 'CallExpression[callee.property.name=/^(toNumber|parseFloat)$/]', message: 'Money is an Amount: see lib/money.' },
  { selector: 'UnaryExpression[operator="+"]', message: 'Money is an Amount: see lib/money. A checked integer is read with Number.parseInt(text, 10).' },
]
/** Amounts are rounded once, half up, by lib/money; these would round a float. */
const noRounding = [{ selector: 'CallExpression[callee.object.name="Math"][callee.property.name=/^(round|floor|ceil|trunc|fround|pow|sqrt)$/]', message: 'Money is rounded once, by lib/money.' }]
const yearOrPlace = '/year|province|division/i'
const noYearBranch = [
  {
    selector: `BinaryExpression[operator=/^([!=]==?|[<>]=?)$/]:matches([left.name=${yearOrPlace}], [left.property.name=${yearOrPlace}])[right.type="Literal"]`,
    message: 'Years and provinces differ in lib/template data, not in branches.',
  },
  {
    selector: `BinaryExpression[operator=/^([!=]==?|[<>]=?)$/]:matches([right.name=${yearOrPlace}], [right.property.name=${yearOrPlace}])[left.type="Literal"]`,
    message: 'Years and provinces differ in lib/template data, not in branches.',
  },
  {
    selector: `SwitchStatement:matches([discriminant.name=${yearOrPlace}], [discriminant.property.name=${yearOrPlace}])`,
    message: 'Years and provinces differ in lib/template data, not in branches.',
  },
  {
    selector: ':matches(BinaryExpression, SwitchCase) > Literal[value=/^CN-\\d/]',
    message: 'Years and provinces differ in lib/template data, not in branches.',
  },
]
const saysServerOnly = {
  selector: 'Program:not(:has(> ImportDeclaration[source.value="server-only"]))',
  message: "A file of a server room starts with import 'server-only'.",
}

export default tseslint.config(
  { ignores: ['node_modules', 'generated', 'public/islands', '.next', '.cache', '.data', 'next-env.d.ts', 'test-results', 'playwright-report', 'coverage', 'prisma/migrations'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strict,
  {
    rules: {
      'no-restricted-syntax': ['error', ...noProcessEnv],
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-param-reassign': 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  { files: ['lib/**/data/**', 'prisma/demo/**'], rules: { 'max-lines': 'off' } },
  { files: serverOnly, ignores: [...tests, '**/*.d.ts'], rules: { 'no-restricted-syntax': ['error', ...noProcessEnv, saysServerOnly] } },
  { files: ['lib/env.ts'], rules: { 'no-restricted-syntax': ['error', saysServerOnly] } },
  { files: pure, ignores: tests, rules: { 'no-restricted-syntax': ['error', ...noProcessEnv, ...noClock, ...noFloat, ...noYearBranch] } },
  { files: ofMoney, ignores: tests, rules: { 'no-restricted-syntax': ['error', ...noProcessEnv, ...noClock, ...noFloat, ...noRounding, ...noYearBranch] } },
  { files: outside, rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' } },
  { files: ['prisma/seed.ts', 'instrumentation.ts'], rules: { 'no-console': 'off' } },
  { files: ['*.cjs'], languageOptions: { sourceType: 'commonjs' }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, '@next/next': nextPlugin },
    rules: {
      ...reactHooks.configs.flat.recommended.rules,
      ...nextPlugin.configs.recommended.rules,
      ...nextPlugin.configs['core-web-vitals'].rules,
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // What only the types can see: a promise nobody waits for, a union with a forgotten member.
    files: ['{lib,app,components,prisma,e2e,testing}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
    },
  },
)
