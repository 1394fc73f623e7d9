/** The sources of all rules in one hash; written by `npm run rulebook`. */
export const rulesSources = '15b856b4615ad488'
