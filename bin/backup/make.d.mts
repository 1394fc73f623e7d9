import type { storedFiles } from '../../lib/storage/stored-files'

export type BackupPart = { readonly path: string; readonly sha256: string; readonly size: number }
export type BackupManifest = {
  readonly format: string
  readonly at: string
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[]
  readonly files: number
  readonly keys: readonly string[]
  readonly parts: readonly BackupPart[]
}
export type Place = { readonly databaseUrl: string; readonly dataFolder: string; readonly store: ReturnType<typeof storedFiles> }
export const makeBackup: (asked: Place & { readonly folder: string; readonly environment?: Readonly<Record<string, string | undefined>>; readonly at?: Date }) => Promise<{ readonly folder: string; readonly manifest: BackupManifest }>
