import type { CellRef } from '@/lib/report/cell'
import { figureAt, type Report } from '@/lib/report/report'
import type { Figure } from '@/lib/money/amount'
import { isStated } from './words'

/** The four items of 三公: budget and final in 公开09. */
export const threePublicItems = [
  { key: 'overseasTravel', name: '因公出国（境）费', budget: 'T09!row:c2', final: 'T09!row:c8' },
  { key: 'vehiclePurchase', name: '公务用车购置费', budget: 'T09!row:c4', final: 'T09!row:c10' },
  { key: 'vehicleOperation', name: '公务用车运行维护费', budget: 'T09!row:c5', final: 'T09!row:c11' },
  { key: 'reception', name: '公务接待费', budget: 'T09!row:c6', final: 'T09!row:c12' },
] as const

/** Counts behind 三公 in 公开10, with what they count. */
export const threePublicCounts = {
  trips: { ref: 'T10!sg_trips:value', name: '出国（境）团组数', unit: '个' },
  tripPeople: { ref: 'T10!sg_trip_people:value', name: '出国（境）人次数', unit: '人次' },
  carsBought: { ref: 'T10!sg_car_bought:value', name: '公务用车购置数', unit: '辆' },
  carsKept: { ref: 'T10!sg_car_kept:value', name: '公务用车保有量', unit: '辆' },
  domesticBatches: { ref: 'T10!sg_dom_batches:value', name: '国内公务接待批次', unit: '批次' },
  domesticPeople: { ref: 'T10!sg_dom_people:value', name: '国内公务接待人次', unit: '人次' },
  foreignBatches: { ref: 'T10!sg_dom_foreign_batches:value', name: '外事接待批次', unit: '批次' },
  foreignPeople: { ref: 'T10!sg_dom_foreign_people:value', name: '外事接待人次', unit: '人次' },
  abroadBatches: { ref: 'T10!sg_abroad_batches:value', name: '国（境）外公务接待批次', unit: '批次' },
  abroadPeople: { ref: 'T10!sg_abroad_people:value', name: '国（境）外公务接待人次', unit: '人次' },
} as const satisfies Record<string, { readonly ref: CellRef; readonly name: string; readonly unit: string }>

export type CountName = keyof typeof threePublicCounts

/** A count as stated; null where nobody did, and then rules about it are not checked. */
export const countAt = (report: Report, name: CountName): Figure | null => {
  const value = figureAt(report, threePublicCounts[name].ref)
  return isStated(value) ? value : null
}
