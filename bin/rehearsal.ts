import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { detects, rehearse, type RehearsalSize } from '@/lib/rehearsal/rehearse'
import { templates } from '@/lib/template/templates'
import { rehearsalText } from './rehearsal-text'

export const REHEARSAL = path.resolve(import.meta.dirname, '../docs/rehearsal.md')
export const SEED = 20250901
const FORM = 'CN-2024-14'
export const WHOLE: RehearsalSize = { cases: 20, typos: 150, printedTypos: 60 }
const SHORT: RehearsalSize = { cases: 3, typos: 30, printedTypos: 20 }

type Said = { readonly out: (text: string) => void; readonly complain: (text: string) => void }
const USAGE = '用法：npm run rehearse -- [--template 模板] [--cases 份数] [--seed 种子] [--typos 每份事实错录数] [--printed 每份文本错录数] [--short]'

const wholeNumber = (text: string | undefined, otherwise: number): number | null => (text === undefined ? otherwise : /^\d{1,9}$/.test(text) ? Number.parseInt(text, 10) : null)

/** 0: every class caught by the rules it names and no false alarm; 1: not so; 2: unusable words. */
export const main = (args: readonly string[], { out, complain }: Said): 0 | 1 | 2 => {
  try {
    const { values } = parseArgs({ args: [...args], options: { template: { type: 'string' }, cases: { type: 'string' }, seed: { type: 'string' }, typos: { type: 'string' }, printed: { type: 'string' }, short: { type: 'boolean' } } })
    const template = templates.get(values.template ?? FORM)
    const usual = values.short === true ? SHORT : WHOLE
    const [cases, seed, typos, printedTypos] = [wholeNumber(values.cases, usual.cases), wholeNumber(values.seed, SEED), wholeNumber(values.typos, usual.typos), wholeNumber(values.printed, usual.printedTypos)]
    if (template === undefined || cases === null || cases === 0 || seed === null || typos === null || printedTypos === null) {
      complain(template === undefined ? `没有叫“${values.template ?? ''}”的模板；可选：${[...templates.keys()].join('、')}。` : USAGE)
      return 2
    }
    const size = { cases, typos, printedTypos }
    const rehearsal = rehearse(template, seed, size)
    const text = rehearsalText(rehearsal, template)
    out(text)
    // What the house keeps is the whole rehearsal of the form it ships; anything else is a look.
    if (values.short !== true && Object.keys(values).length === 0) writeFileSync(REHEARSAL, text)
    return detects(rehearsal) ? 0 : 1
  } catch (fault) {
    if (fault instanceof TypeError && 'code' in fault) {
      complain(USAGE)
      return 2
    }
    throw fault
  }
}
