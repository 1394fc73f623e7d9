import 'server-only'
import { publicDatabase } from '@/lib/db/database'
import type { CellRef } from '@/lib/report/cell'
import { unitsOf, type DirectoryUnit } from './directory'
import { measures, type Measure } from './measures'
import { register } from './register'

/** One figure of a comparison. `exact` in 元; `printed` in 万元 as its table prints it (zero prints empty). Null: blank, which is not zero. */
export type ComparedFigure = { readonly publicationId: string; readonly cell: CellRef; /** Not said, for something of this publication is a state secret. */ readonly isWithheld: boolean; readonly exact: string | null; readonly printed: string }

export type Comparison = {
  readonly units: readonly DirectoryUnit[]
  readonly years: readonly number[]
  /** Undefined where the unit has published nothing of that year. */
  readonly figure: (unit: DirectoryUnit, fiscalYear: number, measure: Measure) => ComparedFigure | undefined
}

export const MOST_UNITS = 100

/** How a unit is named in an address: its code is unique within its 区划 only. */
export const unitKey = ({ divisionCode, unitCode }: Pick<DirectoryUnit, 'divisionCode' | 'unitCode'>): string => `${divisionCode}-${unitCode}`

/** Units side by side over the years; names that nobody has are left out. */
export const comparisonOf = async (keys: readonly string[], years: readonly number[]): Promise<Comparison> => {
  const from = await register()
  const all = new Map(unitsOf(from).map((unit) => [unitKey(unit), unit]))
  const units = keys.flatMap((key) => all.get(key) ?? []).slice(0, MOST_UNITS)
  const found = await publicDatabase().directory.figures(units.map(({ unitId }) => unitId), Object.values(measures).map(({ cell }) => cell))
  const withheld = new Set(units.flatMap(({ unitId }) => from.byUnit.get(unitId) ?? []).filter((row) => row.withheld.length > 0).map(({ id }) => id))
  const figures = new Map(found.map(({ unitId, fiscalYear, ref, publicationId, exact, printed }) => [`${unitId} ${String(fiscalYear)} ${ref}`, { publicationId, exact, printed, isWithheld: exact === null && withheld.has(publicationId) }]))
  return {
    units,
    years,
    figure: ({ unitId }, fiscalYear, measure) => {
      const { cell } = measures[measure]
      const figure = figures.get(`${unitId} ${String(fiscalYear)} ${cell}`)
      return figure === undefined ? undefined : { ...figure, cell }
    },
  }
}
