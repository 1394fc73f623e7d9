import { a08BasicTwoWays } from './articulation/a08-basic-two-ways'
import type { Rule } from './rule'

/** Every rule there is. Which ones a year and place use is said by its template. */
export const rules: readonly Rule[] = [a08BasicTwoWays]
