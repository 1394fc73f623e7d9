import 'server-only'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { officeFonts, type OfficeFont, type Role } from './office-fonts'
import { programFolder } from './program-folder'
import { advancesOf, woffToSfnt } from './sfnt'

/** Code points first … last, each `width` thousandths of an em wide. */
type Range = readonly [first: number, last: number, width: number]

/** Font families of each role in order of preference; the last two draw what the first lacks. */
export type Faces = Readonly<Record<Role | 'table', readonly string[]>> & { readonly titleWeight: number; readonly headingWeight: number }

export type Fonts = {
  readonly files: readonly string[]
  readonly faces: Faces
  /** Width in thousandths of an em, by code point: what the shipped fonts together can draw. */
  readonly advances: ReadonlyMap<number, number>
}

const serif = 'Noto Serif SC'
const sans = 'Noto Sans SC'
/** Renamed when unpacked, so that another weight of it on the machine is never taken for ours. */
const kaiFamily = 'Mingsuan Kai'
const format = 1

type Sources = { readonly serif: readonly string[]; readonly sans: readonly string[]; readonly kai: string; readonly version: string }

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
  const google = (name: string, weights: readonly string[], file: string): readonly string[] =>
    weights.map((weight) => path.join(folder(name), weight, `${file}_${weight}.ttf`))
  return {
    serif: google('@expo-google-fonts/noto-serif-sc', ['400Regular', '700Bold', '900Black'], 'NotoSerifSC'),
    sans: google('@expo-google-fonts/noto-sans-sc', ['500Medium'], 'NotoSansSC'),
    kai: path.join(folder('@fontsource/lxgw-wenkai'), 'files', 'lxgw-wenkai-latin-500-normal.woff'),
    version: [format, version('@expo-google-fonts/noto-serif-sc'), version('@fontsource/lxgw-wenkai')].join('-'),
  }
}

const rangesOf = (advances: ReadonlyMap<number, number>): Range[] => {
  const ranges: [number, number, number][] = []
  for (const [codePoint, width] of [...advances].sort(([a], [b]) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === codePoint - 1 && last[2] === width) last[1] = codePoint
    else ranges.push([codePoint, codePoint, width])
  }
  return ranges
}

/** Unpacked beside the place and moved into it in one step: another process sees all of it or nothing. */
const unpackInto = (folder: string, { serif: [regular], kai }: Sources): void => {
  if (!regular) throw new Error('缺少正文字体文件')
  fs.mkdirSync(path.dirname(folder), { recursive: true })
  const draft = fs.mkdtempSync(`${folder}.`)
  try {
    const unpacked = woffToSfnt(fs.readFileSync(kai), kaiFamily)
    const advances = new Map([...advancesOf(unpacked), ...advancesOf(fs.readFileSync(regular))])
    fs.writeFileSync(path.join(draft, 'kai.ttf'), unpacked)
    fs.writeFileSync(path.join(draft, 'widths.json'), JSON.stringify(rangesOf(advances)))
    fs.renameSync(draft, folder)
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true })
    if (!fs.existsSync(path.join(folder, 'widths.json'))) throw error
  }
}
/** The program's own folder, or the system's when that one may not be written. */
const unpacked = (found: Sources): string => {
  const places = [path.join(programFolder(), '.cache', 'fonts'), path.join(os.tmpdir(), 'mingsuan-fonts')]
  for (const [i, place] of places.entries()) {
    const folder = path.join(place, found.version)
    if (fs.existsSync(path.join(folder, 'widths.json'))) return folder
    try {
      unpackInto(folder, found)
      return folder
    } catch (error) {
      if (i === places.length - 1) throw new Error('不能展开排版用的字体：程序文件夹和系统临时文件夹都不能写入。', { cause: error })
    }
  }
  throw new Error('没有可以展开字体的文件夹')
}

const facesOf = (office: readonly OfficeFont[]): Faces => {
  const own = (role: Role): string[] => office.filter((font) => font.role === role).map((font) => font.family)
  const fallback = [serif, kaiFamily]
  return {
    title: [...own('title'), ...fallback],
    heading: [...own('heading'), sans, ...fallback],
    subheading: [...own('subheading'), kaiFamily, serif],
    body: [...own('body'), ...fallback],
    table: fallback,
    titleWeight: own('title').length > 0 ? 400 : 900,
    headingWeight: own('heading').length > 0 ? 400 : 500,
  }
}

let prepared: { readonly office: string | null; readonly fonts: Fonts } | null = null

/** The fonts of the printed booklet: open ones from npm, before them the licensed ones of the folder an office names. */
export const theFonts = (officeFolder: string | null): Fonts => {
  if (prepared && prepared.office === officeFolder) return prepared.fonts
  const found = sources()
  const folder = unpacked(found)
  const office = officeFolder ? officeFonts(officeFolder) : []
  // Written by ourselves just above.
  const ranges = JSON.parse(fs.readFileSync(path.join(folder, 'widths.json'), 'utf8')) as Range[]
  const advances = new Map<number, number>()
  for (const [first, last, width] of ranges) for (let c = first; c <= last; c++) advances.set(c, width)
  const files = [...office.map((font) => font.file), ...found.serif, ...found.sans, path.join(folder, 'kai.ttf')]
  const fonts = { files, faces: facesOf(office), advances }
  prepared = { office: officeFolder, fonts }
  return fonts
}
