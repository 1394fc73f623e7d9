import { readdirSync } from 'node:fs'
import path from 'node:path'

const APP = path.join(import.meta.dirname, '../app')
const found = (name: string): readonly string[] =>
  readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === name).map((file) => file.split(path.sep).join('/')).toSorted()

export type Handler = (input: unknown, context?: unknown) => Promise<unknown>
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])

const gather = async (file: string, nameOf: (folder: string, name: string) => string, counts: (name: string) => boolean): Promise<ReadonlyMap<string, Handler>> => {
  const all = new Map<string, Handler>()
  for (const each of found(file)) {
    // Modules of the program itself; what is not a function is left aside below.
    const exported = (await import(/* @vite-ignore */ path.join(APP, each))) as Readonly<Record<string, unknown>>
    for (const [name, value] of Object.entries(exported)) if (typeof value === 'function' && counts(name)) all.set(nameOf(path.posix.dirname(each), name), value as Handler)
  }
  return all
}

/** Every server action of the program, by the names of the access matrix. */
export const everyAction = (): Promise<ReadonlyMap<string, Handler>> => gather('actions.ts', (folder, name) => `${folder.replace('(workspace)/', '')}/${name}`, () => true)
/** Every address that is no page, likewise. */
export const everyRoute = (): Promise<ReadonlyMap<string, Handler>> => gather('route.ts', (folder, name) => `${folder} ${name}`, (name) => METHODS.has(name))
