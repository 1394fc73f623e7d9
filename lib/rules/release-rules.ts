import type { RuleId } from './rule'

/** Rules about the day of publication. They stand in no step's way: late is late, but not publishing would be worse. */
const releaseRules: ReadonlySet<string> = new Set<RuleId>(['R14'])

export const asksAboutRelease = ({ rule }: { readonly rule: string }): boolean => releaseRules.has(rule)
