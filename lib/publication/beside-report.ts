import 'server-only'
import type { Publication } from './publications'
import { register, type RegisterRow } from './register'
import { timelinessOf, type Timeliness } from './timeliness'

/** What else stands of a report's unit: its other years in force, newest first, and whether this year was published in time (null: nobody said when it was approved). */
export type BesideReport = { readonly otherYears: readonly Pick<RegisterRow, 'id' | 'fiscalYear'>[]; readonly timeliness: Timeliness | null }

type Asked = Pick<Publication, 'unitCode' | 'divisionCode' | 'fiscalYear'>

/** A correction does not make a unit late: every version of a year has the timeliness of the first one. */
export const besideReport = async ({ unitCode, divisionCode, fiscalYear }: Asked): Promise<BesideReport> => {
  const { units, byUnit } = await register()
  const unit = units.find((each) => each.unitCode === unitCode && each.divisionCode === divisionCode)
  const rows = unit === undefined ? [] : (byUnit.get(unit.unitId) ?? [])
  const own = rows.find((row) => row.fiscalYear === fiscalYear)
  return {
    otherYears: rows.filter((row) => row.fiscalYear !== fiscalYear).toSorted((left, right) => right.fiscalYear - left.fiscalYear),
    timeliness: own === undefined ? null : timelinessOf(own),
  }
}
