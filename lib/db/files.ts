import 'server-only'
import { storedFiles, type KeptFile } from '@/lib/storage/stored-files'

export type { KeptFile } from '@/lib/storage/stored-files'

/** Keeps bytes under the hash of their content, whole and durable once it answers. */
export const keepFile = (bytes: Uint8Array): Promise<KeptFile> => storedFiles().keep(bytes)

/** The bytes of a kept file; refuses bytes that are no longer what they were hashed as. */
export const readKeptFile = (file: Pick<KeptFile, 'sha256' | 'storageKey'>): Promise<Uint8Array> => storedFiles().read(file)
