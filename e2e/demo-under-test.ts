import path from 'node:path'

/** Each worker has a demo of its own, so that no journey meets another: its place among them. */
const mine = (all: string | undefined, separator: string): string | undefined => all?.split(separator)[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)]

/** How many demos were started, which is how many workers there are. */
export const demos = (process.env['MINGSUAN_E2E_URL'] ?? '').split(',').length

/** The address of this worker's demo. */
export const demoAddress = (): string => mine(process.env['MINGSUAN_E2E_URL'], ',') ?? 'http://localhost:3000'

/** The folder in which this worker's demo keeps its data. */
export const demoFolder = (): string => {
  const folder = mine(process.env['MINGSUAN_DATA'], path.delimiter)
  if (folder === undefined) throw new Error('MINGSUAN_DATA names the folder of the demo under test; run `npm run e2e`')
  return folder
}
