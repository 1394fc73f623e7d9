import type { UnitHead } from './contract'
import type { Wan, Yuan } from './money'
import type { Body } from './payroll'
import type { ProjectPlan } from './project'

/** Project spending of an appropriation for which no evaluation sheet is attached. */
export type Unevaluated = { readonly code: string; readonly spent: Wan; readonly initial?: Wan }

/** What of an appropriation came over from last year and what goes on to the next, under one code. */
export type CarryOver = { readonly code: string; readonly opening?: Wan; readonly closing?: Wan }

/** Money that is not an appropriation, under one code. Projects borne by 其他资金 come on top of `project`. */
export type OwnMoney = {
  readonly code: string
  readonly superiorSubsidy?: Yuan
  readonly institutional?: Yuan
  readonly operating?: Yuan
  readonly other?: Yuan
  readonly spentBasic?: Yuan
  readonly spentProject?: Yuan
  readonly spentOperating?: Yuan
}
/** Appropriated under one code and spent under another: moved during the year without moving the quota. */
export type Moved = { readonly from: string; readonly to: string; readonly amount: Wan }
export type OwnBalances = { readonly opening?: Yuan; readonly used?: Yuan; readonly distributed?: Yuan }

export type Journey = 'overseasTravel' | 'vehiclePurchase' | 'vehicleOperation' | 'reception'
/** `inProjects`: paid from projects, on top of what 基本支出 bears under the economic codes. */
export type PublicExpense = { readonly budget: Wan; readonly inProjects?: Wan }

export type Counts = {
  readonly overseasGroups?: number
  readonly overseasPersonVisits?: number
  readonly vehiclesPurchased?: number
  readonly vehiclesHeld?: number
  readonly domesticReceptionBatches?: number
  readonly domesticReceptionPersonVisits?: number
}
export type Vehicles = {
  readonly principalLeaders?: number
  readonly confidentialCommunication?: number
  readonly emergency?: number
  readonly lawEnforcement?: number
  readonly specialTechnical?: number
  readonly retiredCadres?: number
  readonly other?: number
}

/** Last year where no set of it exists: 一般公共预算 by 类, other appropriations, money that is none. 万元 as published. */
export type PriorPlan = {
  readonly generalPublicBudget: Readonly<Record<string, Wan>>
  readonly otherAppropriations?: Wan
  readonly ownMoney?: Wan
  readonly threePublic?: Partial<Record<Journey, Wan>>
  readonly agencyOperating?: Wan
}

export type Words = {
  readonly grandTotal: string
  readonly fiscal: string
  readonly generalPublicBudget: string
  /** 类 → 用于, 变动原因 */
  readonly byCategory: Readonly<Record<string, readonly [string, string]>>
  readonly threePublic: string
  readonly threePublicByItem?: Partial<Record<Journey, string>>
  readonly threePublicUsedFor?: Partial<Record<Exclude<Journey, 'reception'> | 'domesticReception', string>>
  readonly agencyOperating?: string
  readonly otherMatters: string
}

export type UnitPlan = {
  readonly templateId: string
  readonly fiscalYear: number
  readonly unit: UnitHead
  readonly duties: readonly string[]
  readonly organisation: readonly (readonly [string, string])[]
  readonly bodies: readonly Body[]
  /** Operating expenses of an agency are counted for these bodies; all of them in a unit, the bureau's own in a department. */
  readonly agencyBodies?: readonly Body[]
  readonly projects: readonly ProjectPlan[]
  readonly unevaluated?: readonly Unevaluated[]
  readonly carryOver?: readonly CarryOver[]
  readonly moved?: Moved
  readonly ownMoney?: readonly OwnMoney[]
  readonly ownBalances?: OwnBalances
  readonly threePublic: Partial<Record<Journey, PublicExpense>>
  readonly counts: Counts
  readonly procurement: { readonly goods?: Wan; readonly works?: Wan; readonly services?: Wan; readonly toSmallAndMedium?: Wan; readonly toSmallAndMicro?: Wan }
  readonly vehicles: Vehicles
  readonly equipmentOverOneMillion?: number
  /** 年初预算 of 基本支出 as a share of what was spent, by 类; otherwise `basicBudgetRate`. */
  readonly basicBudgetRate: string
  readonly basicBudgetRates?: Readonly<Record<string, string>>
  /** Budgets of a 类 under which nothing was spent in the end. */
  readonly unspentBudget?: Readonly<Record<string, Wan>>
  readonly words: Words
}
