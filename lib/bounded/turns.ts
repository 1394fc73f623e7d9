import 'server-only'

/** Lets so many pieces of work run at a time; the others wait for their turn, in order. */
export class Turns {
  #busy = 0
  readonly #waiting: (() => void)[] = []

  constructor(readonly most: number) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy >= this.most) await new Promise<void>((next) => { this.#waiting.push(next) })
    this.#busy += 1
    try {
      return await work()
    } finally {
      this.#busy -= 1
      this.#waiting.shift()?.()
    }
  }
}
