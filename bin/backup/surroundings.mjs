// The database, folder and store that backup and restore work on: those that the environment names, or the embedded ones.
import { openEmbedded, settings } from '../machinery/program.mjs'
import { importTs } from '../run-ts.mjs'

export const surroundings = async () => {
  const { dataFolder, databaseUrl } = settings()
  process.env.MINGSUAN_DATA = dataFolder
  const { storedFiles } = await importTs('lib/storage/stored-files.ts')
  return { databaseUrl: databaseUrl ?? (await openEmbedded(dataFolder)), dataFolder, store: storedFiles() }
}
