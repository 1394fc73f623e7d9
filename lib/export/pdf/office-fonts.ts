import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { familyOf } from './sfnt'

/** 小标宋 · 黑体 · 楷体 · 仿宋 */
export type Role = 'title' | 'heading' | 'subheading' | 'body'

export type OfficeFont = { readonly role: Role; readonly family: string; readonly file: string }

/** Licensed fonts that GB/T 9704 names, under the names their files carry. */
const families: Readonly<Record<Role, RegExp>> = {
  title: /^(FZXiaoBiaoSong-B05S?|方正小标宋(简体|_GBK))$/i,
  heading: /^(SimHei|黑体)$/i,
  subheading: /^(KaiTi(_GB2312)?|楷体(_GB2312)?)$/i,
  body: /^(FangSong(_GB2312)?|仿宋(_GB2312)?)$/i,
}

const roleOf = (family: string): Role | null => {
  for (const role of ['title', 'heading', 'subheading', 'body'] as const) if (families[role].test(family)) return role
  return null
}

/** The licensed fonts found in a folder; one a role, by file name, so that the same folder always gives the same booklet. */
export const officeFonts = (folder: string): readonly OfficeFont[] => {
  if (!fs.existsSync(folder)) throw new Error(`字体文件夹 ${folder} 不存在：请检查 MINGSUAN_FONTS 的设置。`)
  const found = new Map<Role, OfficeFont>()
  for (const name of fs.readdirSync(folder).filter((file) => /\.(ttf|otf|ttc)$/i.test(file)).sort()) {
    const file = path.join(folder, name)
    const family = readFamily(file)
    const role = family === null ? null : roleOf(family)
    if (family !== null && role !== null && !found.has(role)) found.set(role, { role, family, file })
  }
  return [...found.values()]
}

const readFamily = (file: string): string | null => {
  try {
    return familyOf(fs.readFileSync(file))
  } catch {
    return null
  }
}
