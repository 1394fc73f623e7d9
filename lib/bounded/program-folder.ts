import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const template = path.join('lib', 'export', 'pdf', 'booklet.typ')

function* ancestors(from: string): Generator<string> {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    yield folder
    if (folder === path.dirname(folder)) return
  }
}

/** A bundler may have moved this file, or replaced its address by one that is no file at all. */
const ownFolder = (): string | null => {
  try {
    return path.dirname(fileURLToPath(import.meta.url))
  } catch {
    return null
  }
}

let found: string | null = null

/**
 * Where the program lies: the folder whose `lib/export/pdf` holds the print template. The server is started there; the command
 * line is started anywhere, so the place of the running script and of this file are tried too.
 */
export const programFolder = (): string => {
  if (found) return found
  const places = [process.cwd(), process.argv[1] && realFolder(process.argv[1]), ownFolder()]
  for (const place of places) {
    if (!place) continue
    for (const folder of ancestors(place)) {
      if (fs.existsSync(path.join(folder, template))) return (found = folder)
    }
  }
  throw new Error('找不到排版模板 lib/export/pdf/booklet.typ：请在程序所在的文件夹里运行，或重新安装程序。')
}

/** npx starts a link; the program lies where the link points. */
const realFolder = (script: string): string | null => {
  try {
    return path.dirname(fs.realpathSync(script))
  } catch {
    return null
  }
}
