/** The sources of all rules in one hash; written by `npm run rulebook`. */
export const rulesSources = '9d8f5ace448d6e3d'
