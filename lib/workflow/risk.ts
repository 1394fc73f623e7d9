/** What of a submission asks for a closer look, in the order in which a reviewer turns to it. */
export const riskKinds = ['errors', 'unexplained', 'late', 'corrected', 'returned', 'explained', 'jumps'] as const
export type RiskKind = (typeof riskKinds)[number]

/**
 * Counted facts of a submission: open errors; warnings without words; days past the day of publication; how often this
 * unit corrected what was public; how often this one went back; warnings that pass only by their explanation; main
 * figures that changed from last year by what the form calls large.
 */
export type RiskFacts = Readonly<Record<RiskKind, number>>

export type RiskReason = { readonly kind: RiskKind; readonly count: number; readonly words: string }

export const riskNames: Readonly<Record<RiskKind, string>> = {
  errors: '有错误', unexplained: '有警告待说明', late: '逾期', corrected: '曾更正公开', returned: '曾退回', explained: '靠说明通过', jumps: '比上年变化大',
}

const wordsOf: Readonly<Record<RiskKind, (count: string) => string>> = {
  errors: (count) => `${count} 项错误`,
  unexplained: (count) => `${count} 项警告待说明`,
  late: (count) => `逾期 ${count} 天`,
  corrected: (count) => `公开后更正过 ${count} 次`,
  returned: (count) => `退回过 ${count} 次`,
  explained: (count) => `${count} 项警告靠说明通过`,
  jumps: (count) => `${count} 个主要数字比上年变化大`,
}

/** Why a submission deserves a closer look, the gravest first; empty where nothing stands out. */
export const riskReasons = (facts: RiskFacts): readonly RiskReason[] =>
  riskKinds.flatMap((kind) => (facts[kind] > 0 ? [{ kind, count: facts[kind], words: wordsOf[kind](String(facts[kind])) }] : []))

/** The riskier first: by the gravest kind in which two differ, and never by a sum of unlike things. */
export const byRisk = (left: RiskFacts, right: RiskFacts): number => {
  const kind = riskKinds.find((each) => left[each] !== right[each])
  return kind === undefined ? 0 : right[kind] - left[kind]
}
