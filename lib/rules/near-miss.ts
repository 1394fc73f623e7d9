/** One letter away from a word of the form, and not that word. */
export const isNearMiss = (text: string, due: string): boolean => {
  if (text.length !== due.length || text === due || due.length < 3) return false
  return [...text].filter((letter, index) => letter !== due[index]).length === 1
}
