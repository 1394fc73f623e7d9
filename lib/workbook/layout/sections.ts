import 'server-only'
import type { FactKey } from '@/lib/facts/facts'
import { accountSections } from './accounts'
import type { Block, WorkbookSection } from './block'
import { figureSections } from './figures'
import { overviewSection, wordSections } from './words'

/** The sections of the workspace in their order, each with its sheets. */
export const workbookSections: readonly WorkbookSection[] = [overviewSection, ...accountSections, ...figureSections, ...wordSections]

const byPrefix: ReadonlyMap<string, WorkbookSection> = new Map(workbookSections.flatMap((section) => section.facts.map((prefix) => [prefix, section] as const)))

/** The section in which a fact is stated: the one that names the longest beginning of its key. */
export const sectionOfFact = (key: FactKey): WorkbookSection | undefined => {
  for (let end = key.length; end > 0; end = key.lastIndexOf('/', end - 1)) {
    const found = byPrefix.get(key.slice(0, end))
    if (found !== undefined) return found
  }
  return undefined
}

export const blockNamed: ReadonlyMap<string, { readonly block: Block; readonly section: WorkbookSection }> = new Map(
  workbookSections.flatMap((section) => section.sheets.flatMap((sheet) => sheet.blocks.map((block) => [block.id, { block, section }] as const))),
)
