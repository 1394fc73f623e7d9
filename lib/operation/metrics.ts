import 'server-only'
import { sharedInProcess } from './shared'

/** Labels come from lists of ours, never from what somebody sent: a metric has as many lines as its labels have values. */
export type Labels = Readonly<Record<string, string>>

type Kind = 'counter' | 'gauge' | 'histogram'
/** `values` by the text of their labels; of a histogram, one list of counts a label set: by bucket, then sum and count. */
type Metric = { readonly kind: Kind; readonly help: string; readonly bounds: readonly number[]; readonly values: Map<string, number[]> }

const registry = sharedInProcess('metrics', () => new Map<string, Metric>())

/** Seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

const labelText = (labels: Labels): string =>
  Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/\\/gu, '\\\\').replace(/"/gu, '\\"').replace(/\n/gu, '\\n')}"`).join(',')

const metric = (name: string, kind: Kind, help: string, bounds: readonly number[] = []): Metric => {
  const known = registry.get(name)
  if (known !== undefined) return known
  const made: Metric = { kind, help, bounds, values: new Map() }
  registry.set(name, made)
  return made
}

/** Something that is counted up: `count({ outcome: 'ok' })`. */
export const counter = (name: string, help: string): ((labels?: Labels, by?: number) => void) => {
  const { values } = metric(name, 'counter', help)
  return (labels = {}, by = 1) => {
    const key = labelText(labels)
    values.set(key, [(values.get(key)?.[0] ?? 0) + by])
  }
}

/** Something that stands as it stands. */
export const gauge = (name: string, help: string): ((value: number, labels?: Labels) => void) => {
  const { values } = metric(name, 'gauge', help)
  return (value, labels = {}) => { values.set(labelText(labels), [value]) }
}

/** How long something takes, in seconds. */
export const histogram = (name: string, help: string): ((seconds: number, labels?: Labels) => void) => {
  const { values, bounds } = metric(name, 'histogram', help, BOUNDS)
  return (seconds, labels = {}) => {
    const key = labelText(labels)
    const counts = values.get(key) ?? Array.from({ length: bounds.length + 2 }, () => 0)
    bounds.forEach((bound, index) => { if (seconds <= bound) counts[index] = (counts[index] ?? 0) + 1 })
    counts[bounds.length] = (counts[bounds.length] ?? 0) + seconds
    counts[bounds.length + 1] = (counts[bounds.length + 1] ?? 0) + 1
    values.set(key, counts)
  }
}

const braced = (labels: string): string => (labels === '' ? '' : `{${labels}}`)
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(',')

const linesOf = (name: string, { kind, bounds, values }: Metric): readonly string[] =>
  [...values].flatMap(([labels, counts]) => {
    if (kind !== 'histogram') return [`${name}${braced(labels)} ${String(counts[0])}`]
    const [sum, count] = [counts[bounds.length] ?? 0, counts[bounds.length + 1] ?? 0]
    const buckets = bounds.map((bound, index) => `${name}_bucket{${joined(labels, `le="${String(bound)}"`)}} ${String(counts[index])}`)
    return [...buckets, `${name}_bucket{${joined(labels, 'le="+Inf"')}} ${String(count)}`, `${name}_sum${braced(labels)} ${String(sum)}`, `${name}_count${braced(labels)} ${String(count)}`]
  })

/** Everything this process has counted, in the text that Prometheus reads (version 0.0.4). */
export const metricsText = (): string =>
  [...registry].toSorted(([left], [right]) => (left < right ? -1 : 1)).flatMap(([name, each]) => [`# HELP ${name} ${each.help}`, `# TYPE ${name} ${each.kind}`, ...linesOf(name, each)]).map((line) => `${line}\n`).join('')
