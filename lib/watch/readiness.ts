import 'server-only'
import { access, constants, mkdir } from 'node:fs/promises'
import { databaseCondition } from '@/lib/db/condition'
import { env } from '@/lib/env'
import { isStopping } from '@/lib/operation/stopping'

/** Why a server should be sent nobody now; `database-behind`: the program was renewed and `bin/migrate.mjs` has not run. */
export type Hindrance = 'stopping' | 'database-away' | 'database-behind' | 'data-folder'

const folderIsWritable = async (): Promise<boolean> => {
  try {
    await mkdir(env.dataFolder, { recursive: true })
    await access(env.dataFolder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** What keeps this server from serving; nothing where it is ready. */
export const hindrances = async (): Promise<readonly Hindrance[]> => {
  const [condition, writable] = await Promise.all([databaseCondition(), folderIsWritable()])
  return [...(isStopping() ? (['stopping'] as const) : []), ...(condition === 'current' ? [] : [`database-${condition}` as const]), ...(writable ? [] : (['data-folder'] as const))]
}
