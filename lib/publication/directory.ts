import 'server-only'
import { pinyin } from 'pinyin-pro'
import { abbreviates, isLatin, lettersOf, spelledFrom, type Syllables } from '@/lib/spelling/spelling'
import { ofRegister, register, type Register, type RosterUnit } from './register'

/** A unit with something published in force. */
export type DirectoryUnit = Omit<RosterUnit, 'active'> & { /** Newest first. */ readonly years: readonly number[] }

/** Every unit with something published in force, by 区划, department and code. */
export const unitsOf: (from: Register) => readonly DirectoryUnit[] = ofRegister(({ units, byUnit }) =>
  units.flatMap(({ active: _active, ...unit }) => {
    const rows = byUnit.get(unit.unitId)
    return rows === undefined ? [] : [{ ...unit, years: [...new Set(rows.map(({ fiscalYear }) => fiscalYear))].toSorted((left, right) => right - left) }]
  }))

export const directory = async (): Promise<readonly DirectoryUnit[]> => unitsOf(await register())

const spelled = new Map<string, Syllables>()

/** Names are few and change seldom: each is spelled once a process. */
const syllablesOf = (name: string): Syllables => {
  const known = spelled.get(name)
  if (known !== undefined) return known
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
  spelled.set(name, syllables)
  return syllables
}

const matches = (unit: DirectoryUnit, word: string): boolean => {
  if (isLatin(word)) {
    const letters = lettersOf(word)
    return [unit.unitName, unit.departmentName].some((name) => spelledFrom(letters, syllablesOf(name)) !== null || abbreviates(letters, syllablesOf(name)))
  }
  return [unit.unitName, unit.departmentName, unit.divisionName].some((name) => name.includes(word)) || unit.unitCode.startsWith(word) || unit.departmentCode === word || unit.divisionCode.startsWith(word)
}

export const wordsOf = (query: string): readonly string[] => query.trim().split(/\s+/).filter((word) => word !== '')

/** The units that a query names: by name, department, 区划, code, pinyin or initials; every word must fit. */
export const unitsNamed = (units: readonly DirectoryUnit[], query: string): readonly DirectoryUnit[] => {
  const words = wordsOf(query)
  return units.filter((unit) => words.every((word) => matches(unit, word)))
}
