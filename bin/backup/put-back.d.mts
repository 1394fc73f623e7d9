import type { BackupManifest, Place } from './make.mjs'

export const putBack: (asked: Place & { readonly folder: string; readonly migrationsFolder: string; readonly overwrite?: boolean }) => Promise<{ readonly manifest: BackupManifest; readonly keys: readonly string[] }>
