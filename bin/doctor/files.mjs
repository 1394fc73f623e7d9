// The published files, as the doctor sees them: every one that the database names is there; on request, whole.
import pg from 'pg'
import { importTs } from '../run-ts.mjs'
import { fault, well } from './machine.mjs'

export const fileFindings = async (url, everyHash) => {
  const client = new pg.Client({ connectionString: url, application_name: 'mingsuan-doctor' })
  const { storedFiles } = await importTs('lib/storage/stored-files.ts')
  try {
    await client.connect()
    const { rows } = await client.query('SELECT DISTINCT sha256, size, storage_key AS "storageKey" FROM publication_files ORDER BY 1')
    const store = storedFiles()
    const wrong = []
    for (const file of rows) if (!(everyHash ? await store.read(file).then(() => true, () => false) : await store.has(file.storageKey, file.size))) wrong.push(file.storageKey)
    if (wrong.length === 0) return [well(`公开的文件 ${rows.length} 个都在${everyHash ? '，哈希都对' : ''}`)]
    return [fault(`公开的文件有 ${wrong.length} 个不在或不完整（如 ${wrong[0]}）；请从备份里取回。`)]
  } catch {
    return []
  } finally {
    await client.end().catch(() => {})
  }
}
