import { amount, plus, total, type Amount } from '@/lib/money/amount'
import { at, heads, ledgerOf, merged, share, sumOfLedger, type Ledger, type Yuan } from './money'

/** The people of a body and what one of them costs in a year; insurances and the housing fund follow from that. */
export type Payroll = {
  readonly onPost: number
  readonly basicPay: Yuan
  readonly allowance?: Yuan
  readonly bonus?: Yuan
  readonly meritPay?: Yuan
  readonly civilServants: boolean
  /** Occupational annuity paid in the year (many counties pay it only when a person retires). */
  readonly annuity?: boolean
  readonly retirees?: number
  readonly perRetiree?: Yuan
  readonly veteransOnLeave?: { readonly people: number; readonly each: Yuan }
  readonly survivors?: { readonly people: number; readonly each: Yuan }
}

/** A body whose basic expenditure an appropriation bears: a bureau, a school, the staff of a hospital. */
export type Body = {
  readonly operating: string
  readonly retired?: string
  readonly medical?: string
  readonly medicalSubsidy?: string
  readonly payroll: Payroll
  /** 30228 工会经费 follows from the payroll, 30239 from the people on post. */
  readonly publicUse: Readonly<Record<string, Yuan>>
  /** 公务交通补贴 a head, in agencies. */
  readonly transportAllowance?: Yuan
}

const RATES = { pension: '0.16', annuity: '0.08', medical: '0.065', medicalSubsidy: '0.04', otherInsurance: '0.007', housing: '0.12', union: '0.02' } as const

const payOf = (payroll: Payroll): Ledger => {
  const { onPost } = payroll
  const stated: readonly (readonly [string, Yuan | undefined])[] = [['30101', payroll.basicPay], ['30102', payroll.allowance], ['30103', payroll.bonus], ['30107', payroll.meritPay]]
  return ledgerOf(stated.flatMap(([code, each]) => (each === undefined ? [] : [[code, heads(onPost, each)] as const])))
}

const personnelOf = (payroll: Payroll): Ledger => {
  const pay = payOf(payroll)
  const base = sumOfLedger(pay)
  const entries: (readonly [string, Amount])[] = [
    ['30108', share(base, RATES.pension)],
    ['30110', share(base, RATES.medical)],
    ['30112', share(base, RATES.otherInsurance)],
    ['30113', share(base, RATES.housing)],
  ]
  if (payroll.annuity === true) entries.push(['30109', share(base, RATES.annuity)])
  if (payroll.civilServants) entries.push(['30111', share(base, RATES.medicalSubsidy)])
  if (payroll.retirees !== undefined) entries.push(['30302', heads(payroll.retirees, payroll.perRetiree ?? '0')])
  if (payroll.veteransOnLeave !== undefined) entries.push(['30301', heads(payroll.veteransOnLeave.people, payroll.veteransOnLeave.each)])
  if (payroll.survivors !== undefined) entries.push(['30305', heads(payroll.survivors.people, payroll.survivors.each)])
  return merged(pay, ledgerOf(entries))
}

export const publicUseOf = (body: Body): Ledger => {
  const base = sumOfLedger(payOf(body.payroll))
  const stated = Object.entries(body.publicUse).map(([code, value]) => [code, amount(value)] as const)
  const transport = body.transportAllowance === undefined ? [] : [['30239', heads(body.payroll.onPost, body.transportAllowance)] as const]
  return ledgerOf([...stated, ['30228', share(base, RATES.union)], ...transport])
}

export const economicOf = (body: Body): Ledger => merged(personnelOf(body.payroll), publicUseOf(body))

/** The same money by function: insurances, housing fund and retired people under codes of their own, the rest under 运行. */
export const functionalOf = (body: Body): Ledger => {
  const economic = economicOf(body)
  const homeOf = (code: string): string => {
    if (code === '30108') return '2080505'
    if (code === '30109') return '2080506'
    if (code === '30113') return '2210201'
    if (code === '30110') return body.medical ?? body.operating
    if (code === '30111') return body.medicalSubsidy ?? body.operating
    if (code === '30301' || code === '30302') return body.retired ?? body.operating
    return body.operating
  }
  return ledgerOf([...economic].map(([code, value]) => [homeOf(code), value] as const))
}

export const isPersonnel = (economicCode: string): boolean => economicCode.startsWith('301') || economicCode.startsWith('303')
export const personnelTotal = (economic: Ledger): Amount => total([...economic].filter(([code]) => isPersonnel(code)).map(([, value]) => value))
export const publicUseTotal = (economic: Ledger): Amount => total([...economic].filter(([code]) => !isPersonnel(code)).map(([, value]) => value))
export const costOf = (economic: Ledger, code: string, more: Amount): Amount => plus(at(economic, code), more)
