/** Whether a key pressed here is a character of somebody's text. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select') || target.isContentEditable)
