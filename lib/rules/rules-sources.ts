/** The sources of all rules in one hash; written by `npm run rulebook`. */
export const rulesSources = '7fa734d3bd912971'
