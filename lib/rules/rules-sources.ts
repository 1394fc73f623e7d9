/** The sources of all rules in one hash; written by `npm run rulebook`. */
export const rulesSources = '5594e22e64b1e9e1'
