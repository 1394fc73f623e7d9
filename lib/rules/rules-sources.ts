/** The sources of all rules in one hash; written by `npm run rulebook`. */
export const rulesSources = '7a96b38da83e4a58'
