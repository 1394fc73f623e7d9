/** A stretch of a printed figure, and whether it differs from the figure it is compared with. */
export type DigitRun = { readonly text: string; readonly differs: boolean }

const fractionLength = (text: string): number => {
  const point = text.indexOf('.')
  return point === -1 ? 0 : text.length - point - 1
}

const isDigit = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '9'

/**
 * Marks the digits in which `text` differs from `other`, place by place from the decimal point, so that the eye lands
 * on the digit to be mended: `60,000.00` against `66,000.00` marks the second digit only. Where most digits differ these
 * are two amounts and no slip, and nothing is marked.
 */
export const differingDigits = (text: string, other: string): readonly DigitRun[] => {
  // Place 0 is the last character; figures with unequal fractions are lined up at the point.
  const shift = fractionLength(other) - fractionLength(text)
  const runs: { text: string; differs: boolean }[] = []
  ;[...text].forEach((character, index) => {
    const place = text.length - 1 - index
    const opposite = other[other.length - 1 - (place + shift)]
    const differs = isDigit(character) && character !== opposite
    const last = runs.at(-1)
    if (last !== undefined && last.differs === differs) last.text += character
    else runs.push({ text: character, differs })
  })
  const digits = [...text].filter(isDigit).length
  const differing = runs.reduce((sum, run) => sum + (run.differs ? run.text.length : 0), 0)
  return differing * 2 > digits ? [{ text, differs: false }] : runs
}
