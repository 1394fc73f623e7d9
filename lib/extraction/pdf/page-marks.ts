import 'server-only'
import { Graphics } from './graphics'
import { isUnknown, letterOf } from '../letters'
import { mapped, matrixOf, type Matrix } from './matrix'
import { facing, type RawLetter } from './facing'
import type { Aside, PageMarks } from './marks'
import { fontOf, operationsOf, OPS, type FontFacts, type PDFPageProxy } from './pdf-library'
import { addFill, addStroke, type Rulings } from './strokes'

/** Of a page that holds more, lines are drawings and not tables. */
const MOST_RULINGS = 12_000
const MOST_LETTERS = 60_000

type Shown = { readonly unicode?: string; readonly width?: number; readonly isSpace?: boolean; readonly vmetric?: readonly number[] }

const numberAt = (args: readonly unknown[], index: number): number => {
  const value = args[index]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
const numbersAt = (args: readonly unknown[], index: number): ArrayLike<number> | null => {
  const value = args[index]
  return Array.isArray(value) || ArrayBuffer.isView(value) ? (value as unknown as ArrayLike<number>) : null
}

const STROKES = new Set<unknown>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])
const FILLS = new Set<unknown>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])

/** Follows the operations of one page and notes every letter and straight line where it lands. */
class PageReader {
  readonly letters: RawLetter[] = []
  readonly rulings: Rulings = { level: [], upright: [] }
  readonly asides: Aside[] = []
  unknown = 0
  invisible = 0
  #run = 0
  #clips = false
  /** Whether each open piece of marked content is decoration, or hidden. */
  readonly #marked: ('plain' | 'decoration' | 'hidden')[] = []
  readonly #fonts = new Map<string, FontFacts>()

  constructor(readonly page: PDFPageProxy, readonly graphics: Graphics, readonly isShown: (layer: unknown) => boolean) {}

  #font(name: string): FontFacts {
    const font = this.#fonts.get(name) ?? fontOf(this.page, name)
    this.#fonts.set(name, font)
    return font
  }

  begin(tag: unknown, properties: unknown): void {
    const hidden = tag === 'OC' && !this.isShown(properties)
    this.#marked.push(hidden ? 'hidden' : tag === 'Artifact' ? 'decoration' : 'plain')
  }
  end(): void {
    this.#marked.pop()
  }

  path(args: readonly unknown[]): void {
    const [paint] = args
    const parts = args[1]
    const [data] = Array.isArray(parts) ? (parts as readonly (ArrayLike<number> | null)[]) : []
    const { ctm } = this.graphics.state
    const bounds = numbersAt(args, 2)
    if (this.#clips && bounds !== null) this.graphics.clip(bounds)
    this.#clips = false
    if (data == null || this.#marked.includes('hidden') || this.rulings.level.length + this.rulings.upright.length > MOST_RULINGS) return
    if (STROKES.has(paint)) addStroke(this.rulings, data, ctm)
    else if (FILLS.has(paint)) addFill(this.rulings, data, ctm)
  }
  clipNext(): void {
    this.#clips = true
  }

  show(shown: unknown): void {
    if (!Array.isArray(shown) || this.letters.length > MOST_LETTERS) return
    const { state } = this.graphics
    const font = this.#font(state.font)
    this.#run += 1
    const said: string[] = []
    const top = this.graphics.letterMatrix
    for (const item of shown as readonly (number | Shown | null)[]) {
      if (item === null) continue
      if (typeof item === 'number') {
        this.#advance(font, (-item / 1000) * state.fontSize)
        continue
      }
      const width = (item.width ?? 0) * font.unit * state.fontSize
      const text = letterOf(item.unicode ?? '')
      said.push(text)
      this.#note(text, top, width, font)
      this.#advance(font, (font.isVertical ? (item.vmetric?.[0] ?? -1000) * font.unit * state.fontSize : width) + state.charSpacing + (item.isSpace === true ? state.wordSpacing : 0))
    }
    if (this.#marked.includes('decoration') && !this.#marked.includes('hidden')) this.asides.push({ text: said.join('').trim(), y: mapped(top, 0, 0).y })
  }

  #advance(font: FontFacts, by: number): void {
    if (font.isVertical) this.graphics.advance(0, by)
    else this.graphics.advance(by * this.graphics.state.scale)
  }

  #note(text: string, matrix: Matrix, width: number, font: FontFacts): void {
    const { state, pen } = this.graphics
    if (this.#marked.some((mark) => mark !== 'plain')) return
    if (state.isInvisible) {
      this.invisible += text.trim() === '' ? 0 : 1
      return
    }
    if (isUnknown(text) || (text === '' && width > 0)) this.unknown += 1
    if (text === '' || isUnknown(text)) return
    const origin = mapped(matrix, pen.x, pen.y + state.rise)
    const along = mapped(matrix, pen.x + (font.isVertical ? state.fontSize : width * state.scale), pen.y + state.rise)
    const up = mapped(matrix, pen.x, pen.y + state.rise + state.fontSize)
    const [middle, { clip }] = [{ x: (origin.x + along.x) / 2 + (up.x - origin.x) * 0.35, y: (origin.y + along.y) / 2 + (up.y - origin.y) * 0.35 }, state]
    const seen = middle.x >= clip.x0 - 1 && middle.x <= clip.x1 + 1 && middle.y >= clip.y0 - 1 && middle.y <= clip.y1 + 1
    this.letters.push({ text, origin, along, size: Math.hypot(up.x - origin.x, up.y - origin.y), run: this.#run, seen })
  }
}

const follow = (reader: PageReader, operation: number, args: readonly unknown[]): void => {
  const { graphics } = reader
  switch (operation) {
    case OPS.save: graphics.save(); break
    case OPS.restore: graphics.restore(); break
    case OPS.transform: graphics.transform(args); break
    case OPS.paintFormXObjectBegin: graphics.save(); graphics.transform(numbersAt(args, 0)); break
    case OPS.paintFormXObjectEnd: graphics.restore(); break
    case OPS.clip: case OPS.eoClip: reader.clipNext(); break
    case OPS.constructPath: reader.path(args); break
    case OPS.beginMarkedContent: case OPS.beginMarkedContentProps: reader.begin(args[0], args[1]); break
    case OPS.endMarkedContent: reader.end(); break
    case OPS.beginText: graphics.beginText(); break
    case OPS.setTextMatrix: graphics.beginText(matrixOf(numbersAt(args, 0) ?? args) ?? undefined); break
    case OPS.setFont: graphics.set({ font: String(args[0]), fontSize: numberAt(args, 1) }); break
    case OPS.setCharSpacing: graphics.set({ charSpacing: numberAt(args, 0) }); break
    case OPS.setWordSpacing: graphics.set({ wordSpacing: numberAt(args, 0) }); break
    case OPS.setHScale: graphics.set({ scale: numberAt(args, 0) / 100 }); break
    case OPS.setLeading: graphics.set({ leading: numberAt(args, 0) }); break
    case OPS.setTextRise: graphics.set({ rise: numberAt(args, 0) }); break
    case OPS.setTextRenderingMode: graphics.setMode(args[0]); break
    case OPS.moveText: graphics.moveLine(numberAt(args, 0), numberAt(args, 1)); break
    case OPS.setLeadingMoveText: graphics.set({ leading: -numberAt(args, 1) }); graphics.moveLine(numberAt(args, 0), numberAt(args, 1)); break
    case OPS.nextLine: graphics.nextLine(); break
    case OPS.showText: case OPS.showSpacedText: reader.show(args[0]); break
    case OPS.nextLineShowText: graphics.nextLine(); reader.show(args[0]); break
    default: break
  }
}

/** One page of a PDF: each letter and line where people see it. `isShown` answers whether a layer is visible. */
export const marksOfPage = async (page: PDFPageProxy, number: number, isShown: (layer: unknown) => boolean): Promise<PageMarks> => {
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const reader = new PageReader(page, new Graphics(matrixOf(transform) ?? [1, 0, 0, -1, 0, height]), isShown)
  const { fnArray, argsArray, pictures } = await operationsOf(page)
  fnArray.forEach((operation, index) => { follow(reader, operation, argsArray[index] ?? []) })
  page.cleanup()
  const { letters, rulings, asides, unknown, invisible } = reader
  const tooManyRulings = rulings.level.length + rulings.upright.length > MOST_RULINGS
  return { page: number, pictures, unknown, invisible, tooManyRulings, ...facing({ width, height, letters, rulings: tooManyRulings ? { level: [], upright: [] } : rulings, asides }) }
}
