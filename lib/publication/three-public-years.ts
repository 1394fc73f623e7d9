import 'server-only'
import { comparisonOf, unitKey, type ComparedFigure } from './comparison'
import { measures, type Measure } from './measures'
import type { Publication } from './publications'

export const threePublicMeasures = ['threePublicBudget', 'threePublicFinal', 'overseasTravel', 'officialVehicles', 'reception'] as const satisfies readonly Measure[]
export type ThreePublicMeasure = (typeof threePublicMeasures)[number]

/** “三公”经费 of one year. `isOwn`: the figures are this report's, each with its card on the page. */
export type ThreePublicYear = { readonly fiscalYear: number; readonly isOwn: boolean; readonly figures: Readonly<Record<ThreePublicMeasure, ComparedFigure | undefined>> }

const yearOf = (fiscalYear: number, isOwn: boolean, figure: (measure: Measure) => ComparedFigure | undefined): ThreePublicYear => ({
  fiscalYear, isOwn,
  figures: {
    threePublicBudget: figure('threePublicBudget'), threePublicFinal: figure('threePublicFinal'),
    overseasTravel: figure('overseasTravel'), officialVehicles: figure('officialVehicles'), reception: figure('reception'),
  },
})

/** As the report itself prints it: an old version shows its own figures, not those it was corrected to. */
const figureIn = ({ id, traces }: Publication) => (measure: Measure): ComparedFigure | undefined => {
  const { cell } = measures[measure]
  const trace = traces[cell]
  return trace === undefined ? undefined : { publicationId: id, cell, isWithheld: false, exact: trace.exact === '' ? null : trace.exact.replaceAll(',', ''), printed: trace.printed }
}

/** “三公”经费 of every year the unit has published, the oldest first; of the report's own year as it says itself. */
export const threePublicYears = async (publication: Publication): Promise<readonly ThreePublicYear[]> => {
  const { units: [unit], figure } = await comparisonOf([unitKey(publication)], [])
  const others = (unit?.years ?? []).filter((year) => year !== publication.fiscalYear)
  return [
    ...others.map((year) => yearOf(year, false, (measure) => (unit === undefined ? undefined : figure(unit, year, measure)))),
    yearOf(publication.fiscalYear, true, figureIn(publication)),
  ].toSorted((left, right) => left.fiscalYear - right.fiscalYear)
}
