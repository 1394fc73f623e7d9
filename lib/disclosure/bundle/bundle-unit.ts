import 'server-only'
import type { BundleScope } from '@/lib/db/bundles'
import type { Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { readKeptFile } from '@/lib/db/files'
import type { StoredFile } from '@/lib/db/photographs'
import { draftFormats, draftName, renderDraft } from '../draft-file'
import { judgedNow } from '../judgement'

export type UnitFile = { readonly name: string; readonly bytes: Uint8Array }
/** The booklets of one unit; `isPublic`: as they were published, else as the draft stands now, stamped. */
export type UnitFiles = { readonly unitCode: string; readonly unitName: string; readonly state: string; readonly isPublic: boolean; readonly files: readonly UnitFile[] }

/** A name that every system takes: no separators, nothing invisible, no dots or spaces at its ends. */
export const safeName = (text: string): string => text.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_').replace(/^[. ]+|[. ]+$/g, '').slice(0, 120) || '_'

const publishedFiles = (files: readonly StoredFile[], name: string): Promise<readonly UnitFile[]> =>
  Promise.all(files.map(async (file) => ({ name: `${name}.${file.format}`, bytes: await readKeptFile(file) })))

const draftFiles = async (db: Database, row: DisclosureRow, name: string): Promise<readonly UnitFile[]> => {
  const judgement = await judgedNow(db, row)
  return Promise.all(draftFormats.map(async (format) => ({ name: `${name}.${format}`, bytes: await renderDraft(row, judgement, format) })))
}

/** What is bundled of a unit: the files of the publication in force, byte by byte; where there is none, the draft's. Null where the scope leaves it out. */
export const unitFiles = async (db: Database, row: DisclosureRow, scope: BundleScope): Promise<UnitFiles | null> => {
  const inForce = await db.photographs.inForceOf(row.id)
  const photograph = inForce === null ? null : await db.photographs.byId(inForce.id)
  if (photograph === null && scope === 'published') return null
  const { code: unitCode, name: unitName } = row.unit
  const folder = safeName(`${unitCode} ${unitName}`)
  const files = photograph === null ? await draftFiles(db, row, `${folder}/${safeName(draftName(row))}`) : await publishedFiles(photograph.files, `${folder}/${safeName(`${photograph.unitName}${photograph.title}`)}`)
  return { unitCode, unitName, state: row.state, isPublic: photograph !== null, files }
}
