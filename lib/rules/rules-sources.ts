/** The sources of all rules in one hash; written by `npm run rulebook`. */
export const rulesSources = 'd19ce0d4fd8ed2d2'
