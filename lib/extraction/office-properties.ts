import 'server-only'
import { textsOf } from './xml'

const NAMES: Readonly<Record<string, string>> = {
  'dc:title': '标题', 'dc:creator': '作者', 'dc:subject': '主题', 'cp:keywords': '关键词', 'dc:description': '备注', 'cp:lastModifiedBy': '最后修改者', 'ap:Company': '单位', 'ap:Manager': '经理', 'ap:Template': '模板',
}
const WANTED = new Set(Object.keys(NAMES))
export const PROPERTY_PARTS: ReadonlySet<string> = new Set(['docProps/core.xml', 'docProps/app.xml'])

/** 作者, 标题 … as an Office file states them; what it leaves empty is left out. */
export const officeProperties = (parts: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> => {
  const stated = [...PROPERTY_PARTS].flatMap((name) => [...textsOf(parts.get(name), WANTED)])
  return Object.fromEntries(stated.flatMap(([name, text]) => (text.trim() === '' ? [] : [[NAMES[name] ?? name, text.trim().slice(0, 500)] as const])))
}
