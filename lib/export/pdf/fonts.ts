import 'server-only'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { programFolder } from '@/lib/bounded/program-folder'
import { advancesOf } from './cmap'
import { commonOnly } from './frequent-font'
import { officeFonts, type OfficeFont, type Role } from './office-fonts'
import { rulerOf, type Ruler } from './ruler'
import { fontOf, tablesOf, woffTablesOf, type Tables } from './sfnt'

/** Font families of each role in order of preference; the last ones draw what the first lacks. */
export type Faces = Readonly<Record<Role | 'table', readonly string[]>> & { readonly titleWeight: number; readonly headingWeight: number }

export type Fonts = {
  readonly files: readonly string[]
  readonly faces: Faces
  /** Width in thousandths of an em, by code point: what the shipped fonts together can draw. */
  readonly advances: ReadonlyMap<number, number>
  /** By those widths; every renderer of the process measures with the same one. */
  readonly ruler: Ruler
}

/** What the cache of fonts holds is made by this program; a new number makes it anew. */
const edition = 2

const serif = { common: 'Mingsuan Serif', full: 'Noto Serif SC' }
const sans = { common: 'Mingsuan Sans', full: 'Noto Sans SC' }
const kai = { common: 'Mingsuan Kai', full: 'Mingsuan Kai Full' }

type Source = { readonly name: string; readonly file: string; readonly family: { readonly common: string; readonly full: string } }
type Sources = { readonly google: readonly Source[]; readonly kai: Source; readonly version: string }

const sources = (): Sources => {
  const require = createRequire(path.join(programFolder(), 'package.json'))
  const folder = (name: string): string => {
    const places = (require.resolve.paths(name) ?? []).map((place) => path.join(place, name))
    const found = places.find((place) => fs.existsSync(path.join(place, 'package.json')))
    if (!found) throw new Error(`没有安装字体包 ${name}：请在程序文件夹里运行 npm ci。`)
    return found
  }
  const version = (name: string): string => {
    // A package.json always has a version; anything else would not have been installed.
    const { version } = JSON.parse(fs.readFileSync(path.join(folder(name), 'package.json'), 'utf8')) as { version: string }
    return version
  }
  const names = { serif: '@expo-google-fonts/noto-serif-sc', sans: '@expo-google-fonts/noto-sans-sc', kai: '@fontsource/lxgw-wenkai' }
  const google = (name: string, file: string, weight: string, family: Source['family']): Source => ({
    name: `${file}-${weight}.ttf`,
    file: path.join(folder(name), weight, `${file}_${weight}.ttf`),
    family,
  })
  return {
    google: [
      ...['400Regular', '700Bold', '900Black'].map((weight) => google(names.serif, 'NotoSerifSC', weight, serif)),
      google(names.sans, 'NotoSansSC', '500Medium', sans),
    ],
    kai: { name: 'kai.ttf', file: path.join(folder(names.kai), 'files', 'lxgw-wenkai-latin-500-normal.woff'), family: kai },
    version: [edition, ...Object.values(names).map(version)].join('-'),
  }
}

type Range = [first: number, last: number, width: number]

const rangesOf = (advances: ReadonlyMap<number, number>): Range[] => {
  const ranges: Range[] = []
  for (const [codePoint, width] of [...advances].sort(([a], [b]) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === codePoint - 1 && last[2] === width) last[1] = codePoint
    else ranges.push([codePoint, codePoint, width])
  }
  return ranges
}

const fullKai = 'kai-full.ttf'
const widths = 'widths.json'

/** Prepared beside the place and moved into it in one step: another process sees all of it or nothing. */
const prepareIn = (folder: string, { google, kai }: Sources): void => {
  fs.mkdirSync(path.dirname(folder), { recursive: true })
  const draft = fs.mkdtempSync(`${folder}.`)
  try {
    const write = ({ name, family }: Source, tables: Tables): void => fs.writeFileSync(path.join(draft, name), fontOf(commonOnly(tables), family.common))
    const kaiTables = woffTablesOf(fs.readFileSync(kai.file))
    write(kai, kaiTables)
    fs.writeFileSync(path.join(draft, fullKai), fontOf(kaiTables, kai.family.full))
    let advances = advancesOf(kaiTables)
    for (const source of google) {
      const tables = tablesOf(fs.readFileSync(source.file))
      write(source, tables)
      // The regular weight of the body's font comes first in the list and measures for all.
      if (source === google[0]) advances = new Map([...advances, ...advancesOf(tables)])
    }
    fs.writeFileSync(path.join(draft, widths), JSON.stringify(rangesOf(advances)))
    fs.renameSync(draft, folder)
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true })
    if (!fs.existsSync(path.join(folder, widths))) throw error
  }
}

/** The program's own folder, or the system's when that one may not be written. */
const preparedFolder = (found: Sources): string => {
  const places = [path.join(programFolder(), '.cache', 'fonts'), path.join(os.tmpdir(), 'mingsuan-fonts')]
  for (const [i, place] of places.entries()) {
    const folder = path.join(place, found.version)
    if (fs.existsSync(path.join(folder, widths))) return folder
    try {
      prepareIn(folder, found)
      return folder
    } catch (error) {
      if (i === places.length - 1) throw new Error('不能准备排版用的字体：程序文件夹和系统临时文件夹都不能写入。', { cause: error })
    }
  }
  throw new Error('没有可以准备字体的文件夹')
}

const facesOf = (office: readonly OfficeFont[]): Faces => {
  const own = (role: Role): string[] => office.filter((font) => font.role === role).map((font) => font.family)
  const rare = [serif.full, kai.full]
  return {
    title: [...own('title'), serif.common, ...rare],
    heading: [...own('heading'), sans.common, sans.full, ...rare],
    subheading: [...own('subheading'), kai.common, kai.full, serif.common, serif.full],
    body: [...own('body'), serif.common, ...rare],
    table: [serif.common, ...rare],
    titleWeight: own('title').length > 0 ? 400 : 900,
    headingWeight: own('heading').length > 0 ? 400 : 500,
  }
}

let prepared: { readonly office: string | null; readonly fonts: Fonts } | null = null

/** The fonts of the printed booklet: open ones from npm, before them the licensed ones of the folder an office names. */
export const theFonts = (officeFolder: string | null): Fonts => {
  if (prepared && prepared.office === officeFolder) return prepared.fonts
  const found = sources()
  const office = officeFolder === null ? [] : officeFonts(officeFolder)
  const folder = preparedFolder(found)
  // Written by ourselves just above.
  const ranges = JSON.parse(fs.readFileSync(path.join(folder, widths), 'utf8')) as Range[]
  const advances = new Map<number, number>()
  for (const [first, last, width] of ranges) for (let c = first; c <= last; c++) advances.set(c, width)
  const common = [...found.google, found.kai].map(({ name }) => path.join(/* turbopackIgnore: true */ folder, name))
  const full = [...found.google.map(({ file }) => file), path.join(folder, fullKai)]
  const fonts = { files: [...office.map((font) => font.file), ...common, ...full], faces: facesOf(office), advances, ruler: rulerOf(advances) }
  prepared = { office: officeFolder, fonts }
  return fonts
}
