import { networkOf, type Network } from './flow/network'
import { peeled } from './flow/peel'
import { variablesOf, type Equation, type Reduced } from './flow/variables'
import { makeWhole, Steering } from './flow/whole'

export type { Equation } from './flow/variables'

/** Figures to be printed in whole steps so that sums of printed figures hold. All amounts in one smallest unit (分). */
export type Rounding = {
  readonly exact: readonly bigint[]
  /** The last printed place: 10000 where 万元 are printed with two decimals. */
  readonly step: bigint
  /**
   * What must hold in print, the most important first; of a table rows of items before columns. Those that do not hold
   * exactly are left alone.
   */
  readonly equations: readonly Equation[]
  /**
   * What follows from the equations, as the rows of sums of a table do: looked at when all is decided. Met beside the others
   * they would tie figures together that no network can hold.
   */
  readonly following: readonly Omit<Equation, 'block'>[]
  /** Figures printed in two places: one figure in print. Pairs that differ exactly are left alone. */
  readonly same: readonly (readonly [number, number])[]
  /** Figures that keep their ordinary rounding, the most important first: the first always can. */
  readonly firm: readonly number[]
}
export type Rounded = {
  /** Each figure in steps: floor or ceiling of its exact value, the very value where it is whole. */
  readonly steps: readonly bigint[]
  /** Equations, then those that follow (by number), that hold exactly and not in print: what could not be balanced. */
  readonly unbalanced: readonly number[]
}

const floorOf = (value: bigint, step: bigint): bigint => (value >= 0n ? value / step : -((-value + step - 1n) / step))

/** Half up, away from zero, in steps: what ordinary rounding prints. */
export const ordinarySteps = (value: bigint, step: bigint): bigint => {
  const size = ((value < 0n ? -value : value) * 2n + step) / (2n * step)
  return value < 0n ? -size : size
}

const sumOf = (values: readonly bigint[], members: readonly number[]): bigint => members.reduce((sum, member) => sum + (values[member] ?? 0n), 0n)
const holds = (values: readonly bigint[], { left, right }: Omit<Equation, 'block'>): boolean => sumOf(values, left) === sumOf(values, right)

/** Which equations (by number) hold exactly and not in whole steps. */
export const missingOf = (exact: readonly bigint[], steps: readonly bigint[], equations: readonly Omit<Equation, 'block'>[]): readonly number[] =>
  equations.flatMap((equation, index) => (holds(exact, equation) && !holds(steps, equation) ? [index] : []))

type Wishes = { readonly fraction: (variable: number) => number; readonly wantsUp: (variable: number) => boolean; readonly firm: readonly number[]; readonly step: number }

/** Decides the figures of one network; what was decided before enters as it is printed. */
const decideNetwork = (network: Network, decided: Map<number, boolean>, { fraction, wantsUp, firm, step }: Wishes): void => {
  const flow = network.arcs.map((arc) => fraction(arc.variable))
  makeWhole(network, flow, step)
  const steering = new Steering(network, flow, step)
  const keep = (arc: number, up: boolean): void => {
    if (steering.bring(arc, up)) steering.keep(arc)
  }
  const arcOf = new Map<number, number>()
  network.arcs.forEach((arc, index) => {
    if (arc.decided) keep(index, decided.get(arc.variable) === true)
    else arcOf.set(arc.variable, index)
  })
  for (const variable of firm) {
    const arc = arcOf.get(variable)
    if (arc !== undefined) keep(arc, wantsUp(variable))
  }
  // A circle of nothing but figures that are off their ordinary rounding brings all of them back to it.
  const isOff = (arc: number): boolean => {
    const variable = network.arcs[arc]?.variable
    return variable !== undefined && steering.isUp(arc) !== wantsUp(variable)
  }
  for (const [variable, arc] of arcOf) steering.bring(arc, wantsUp(variable), isOff)
  for (const [variable, arc] of arcOf) decided.set(variable, steering.isUp(arc))
}

const decide = (equations: readonly Reduced[], wishes: Wishes): ReadonlyMap<number, boolean> => {
  const decided = new Map<number, boolean>()
  const firm = new Set(wishes.firm)
  const meet = (all: readonly Reduced[]): void => {
    let open = all
    while (open.length > 0) {
      const { network, left } = networkOf(open, (variable) => decided.has(variable))
      decideNetwork(network, decided, wishes)
      open = left
    }
  }
  const blocks = [...new Set(equations.map(({ block }) => block))].sort((one, other) => one - other)
  const inLater = (block: number): ReadonlySet<number> => new Set(equations.flatMap((equation) => (equation.block > block ? [...equation.members.keys()] : [])))
  for (const block of blocks) {
    const later = inLater(block)
    const { core, hanging } = peeled(equations.filter((equation) => equation.block === block), (variable) => firm.has(variable) || later.has(variable) || decided.has(variable))
    meet(core)
    meet(hanging)
  }
  return decided
}

/**
 * Controlled rounding: every figure is printed as floor or ceiling of its exact value so that sums hold in print. A tree,
 * and a two-way table with a tree of rows, always can (their sums are a network); sums beyond that are balanced as far as
 * what was decided before allows, and named where not.
 */
export const balance = ({ exact, step, equations, following, same, firm }: Rounding): Rounded => {
  const floors = exact.map((value) => floorOf(value, step))
  // A remainder of one step is a small whole number.
  const fractions = exact.map((value, figure) => Number.parseInt(String(value - (floors[figure] ?? 0n) * step), 10))
  const fractionOf = (figure: number): number => fractions[figure] ?? 0
  const standing = equations.filter((equation) => holds(exact, equation))
  const variables = variablesOf(exact.length, (figure) => fractionOf(figure) > 0, standing, same.filter(([one, other]) => exact[one] === exact[other]))
  const ordinary = exact.map((value) => ordinarySteps(value, step))
  // Halves go away from zero, so figures that move together may want different ways; the one that must keep its own speaks for all.
  const speakers = new Map(firm.toReversed().map((figure) => [variables.of(figure), figure]))
  const wantsUp = (variable: number): boolean => {
    const figure = speakers.get(variable) ?? variable
    return (ordinary[figure] ?? 0n) > (floors[figure] ?? 0n)
  }
  const decided = decide(variables.equations, { fraction: fractionOf, wantsUp, firm: [...new Set(firm.map(variables.of))], step: Number.parseInt(String(step), 10) })
  const steps = exact.map((_, figure): bigint => {
    if (fractionOf(figure) === 0) return floors[figure] ?? 0n
    const variable = variables.of(figure)
    return (floors[figure] ?? 0n) + (decided.get(variable) ?? wantsUp(variable) ? 1n : 0n)
  })
  return { steps, unbalanced: missingOf(exact, steps, [...equations, ...following]) }
}
