/** Rules that look at other files; what they said is compared only where those are at hand. */
export const rulesBeside = { lastYear: ['T59', 'Y01', 'Y02', 'Y12', 'C07'], units: ['A13', 'C14'] } as const
