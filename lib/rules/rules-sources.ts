/** The sources of all rules in one hash; written by `npm run rulebook`. */
export const rulesSources = 'b21f0161aca9be1d'
