/** Lines of a form by 行次 as people say them, ascending, each once: `行1—23、32—54`. */
export const lineRuns = (numbers: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((left, right) => left - right)) {
    const last = runs.at(-1)
    if (last !== undefined && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return `行${runs.map(([from, to]) => (from === to ? String(from) : `${from}—${to}`)).join('、')}`
}
