import { readFileSync } from 'node:fs'
import { assemble, type Facts } from '@/lib/facts/facts'
import { readFactsFile } from '@/lib/facts/read'

const read = readFactsFile(JSON.parse(readFileSync(new URL('../lib/document/golden/government-office-2024/facts.json', import.meta.url), 'utf8')))
if (!read.ok) throw new Error(read.error.message)

/** The government office of the golden case, with every figure of a real booklet. */
export const office: Facts = read.value

/** The same office before anybody typed. */
export const emptyOffice: Facts = assemble({ templateId: office.templateId, fiscalYear: office.fiscalYear }, [])
