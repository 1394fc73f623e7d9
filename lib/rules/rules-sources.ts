/** The sources of all rules in one hash; written by `npm run rulebook`. */
export const rulesSources = '4b5c945fe7ec164a'
