/** One line to whoever started the program. */
export const say = (line) => process.stdout.write(`${line}\n`)

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} 秒`

/** Does one piece of work and says what and how long. */
export const step = async (label, work) => {
  const since = performance.now()
  const answer = await work()
  say(`  ✓ ${label}（${seconds(since)}）`)
  return answer
}
