import 'server-only'
import type { Box } from './marks'
import { IDENTITY, mapped, matrixOf, times, type Matrix } from './matrix'

/** What a page's operations leave standing for those after them: where things land and what of them is seen. */
type State = { readonly ctm: Matrix; readonly clip: Box; readonly font: string; readonly fontSize: number; readonly charSpacing: number; readonly wordSpacing: number; readonly scale: number; readonly leading: number; readonly rise: number; readonly isInvisible: boolean }

const EVERYWHERE: Box = { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity }
const INVISIBLE_MODE = 3
const MOST_DEPTH = 1000

const boxOf = (ctm: Matrix, bounds: ArrayLike<number>): Box => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds)
  const corners = [mapped(ctm, x0, y0), mapped(ctm, x1, y0), mapped(ctm, x0, y1), mapped(ctm, x1, y1)]
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

/** The graphics and text state of PDF, as far as it says where a letter or a line lands. */
export class Graphics {
  #state: State
  readonly #saved: State[] = []
  #text: Matrix = IDENTITY
  #line = { x: 0, y: 0 }
  #pen = { x: 0, y: 0 }

  /** `page`: from the page's own units to points from its upper left corner. */
  constructor(page: Matrix) {
    this.#state = { ctm: page, clip: EVERYWHERE, font: '', fontSize: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, isInvisible: false }
  }

  get state(): State {
    return this.#state
  }
  get pen(): { readonly x: number; readonly y: number } {
    return this.#pen
  }
  /** Where the next letter's own units land. */
  get letterMatrix(): Matrix {
    return times(this.#state.ctm, this.#text)
  }

  save(): void {
    if (this.#saved.length < MOST_DEPTH) this.#saved.push(this.#state)
  }
  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }
  transform(values: ArrayLike<unknown> | null): void {
    const matrix = matrixOf(values)
    if (matrix !== null) this.set({ ctm: times(this.#state.ctm, matrix) })
  }
  /** What lies outside `bounds` is not seen any more. */
  clip(bounds: ArrayLike<number>): void {
    const [seen, box] = [this.#state.clip, boxOf(this.#state.ctm, bounds)]
    this.set({ clip: { x0: Math.max(seen.x0, box.x0), y0: Math.max(seen.y0, box.y0), x1: Math.min(seen.x1, box.x1), y1: Math.min(seen.y1, box.y1) } })
  }
  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change }
  }
  setMode(mode: unknown): void {
    this.set({ isInvisible: mode === INVISIBLE_MODE })
  }

  beginText(matrix: Matrix = IDENTITY): void {
    this.#text = matrix
    this.#line = { x: 0, y: 0 }
    this.#pen = { x: 0, y: 0 }
  }
  moveLine(x: number, y: number): void {
    this.#line = { x: this.#line.x + x, y: this.#line.y + y }
    this.#pen = this.#line
  }
  nextLine(): void {
    this.moveLine(0, -this.#state.leading)
  }
  advance(x: number, y = 0): void {
    this.#pen = { x: this.#pen.x + x, y: this.#pen.y + y }
  }
}
