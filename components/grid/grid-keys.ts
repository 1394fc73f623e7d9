import { motionOf, type Direction, type Motion } from './navigation'

/** What a key asks of a grid while nothing is being typed. */
export type GridCommand =
  | { readonly kind: 'move'; readonly motion: Motion; readonly extend: boolean }
  /** To the edge of what is filled. */
  | { readonly kind: 'jump'; readonly direction: Direction; readonly extend: boolean }
  | { readonly kind: 'tab' | 'enter'; readonly step: 1 | -1 }
  | { readonly kind: 'edit' | 'blank' | 'select-all' | 'leave' }
  | { readonly kind: 'fill'; readonly towards: 'down' | 'right' }

type Keys = { readonly key: string; readonly ctrl: boolean; readonly shift: boolean; readonly alt: boolean }

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** The keys of a spreadsheet; null is a key that is not the grid's (a character, a shortcut of the browser). */
export const commandOf = ({ key, ctrl, shift, alt }: Keys): GridCommand | null => {
  if (alt) return null
  const direction = arrows[key]
  if (direction !== undefined && ctrl) return { kind: 'jump', direction, extend: shift }
  const motion = motionOf({ key, ctrl })
  if (motion !== null) return { kind: 'move', motion, extend: shift }
  switch (key) {
    case 'Tab':
      return ctrl ? null : { kind: 'tab', step: shift ? -1 : 1 }
    case 'Enter':
      return ctrl ? null : { kind: 'enter', step: shift ? -1 : 1 }
    case 'Escape':
      return { kind: 'leave' }
    case 'F2':
      return { kind: 'edit' }
    case 'Delete':
    case 'Backspace':
      return ctrl || shift ? null : { kind: 'blank' }
    default:
  }
  if (!ctrl || shift) return null
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'select-all' }
    case 'd':
      return { kind: 'fill', towards: 'down' }
    case 'r':
      return { kind: 'fill', towards: 'right' }
    default:
      return null
  }
}

/** The key belongs to an input method. Safari tells of the one that ended a composition afterwards, and then only its number says so. */
export const isOfInputMethod = ({ isComposing, keyCode }: { readonly isComposing: boolean; readonly keyCode: number }): boolean => isComposing || keyCode === 229
