/** The sections of a facts file that people fill; the unit's own data and the optional glossary are not among them. */
const sections = [
  'overview', 'incomeByFunction', 'expenditureByFunction', 'balances', 'fiscalAppropriation', 'basicExpenditureByEconomic', 'threePublicExpenses',
  'agencyOperatingExpenses', 'governmentProcurement', 'stateAssetsHeld', 'initialBudget', 'priorYear', 'reasons', 'performance',
] as const

/** In how many sections something is stated: a block a section, so that the length is the share. */
export const FilledSections = ({ stated }: { readonly stated: Readonly<Record<string, number>> }) => {
  const filled = sections.filter((section) => (stated[section] ?? 0) > 0).length
  return (
    <span className="inline-flex items-center gap-2" title="有内容的部分数；本年没有的项目不必填">
      <span aria-hidden="true" className="inline-flex gap-px">
        {sections.map((section, index) => <i key={section} className={`h-2.5 w-1.25 border ${index < filled ? 'border-ink-3 bg-ink-3' : 'border-line-2 bg-sheet'}`} />)}
      </span>
      <span className="text-ink-2">{filled} / {sections.length}</span>
    </span>
  )
}
