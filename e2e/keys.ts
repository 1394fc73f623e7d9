import { expect, type Page } from '@playwright/test'

const IN_GRID = '格 '

/** What a person who goes by Tab hears of the element in focus: its name, then its id. */
const heard = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    // The page itself in focus says nothing.
    if (!(element instanceof HTMLElement) || element === document.body) return ''
    // The input of a chosen cell has no name of its own: its cell is what is heard.
    const cell = element.closest('[role="gridcell"]')
    if (cell !== null) return `格 ${cell.getAttribute('aria-label') ?? element.getAttribute('aria-label') ?? ''} #${cell.id}`
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])].map((label) => label.textContent) : []
    return `${element.getAttribute('aria-label') ?? (labels.join(' ') || element.textContent.trim())} #${element.id}`
  })

/** Tab, until what is heard fits. A grid is left by Esc, as a person leaves it. */
export const tabTo = async (page: Page, name: RegExp, step: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  const passed: string[] = []
  for (let count = 0; count < 160; count += 1) {
    const words = await heard(page)
    if (name.test(words)) return
    passed.push(words.slice(0, 30))
    if (words.startsWith(IN_GRID)) await page.keyboard.press('Escape')
    await page.keyboard.press(step)
  }
  throw new Error(`Tab never came to ${String(name)}; it passed ${passed.slice(0, 40).join(' · ')}`)
}

/** The fact whose field or cell has the focus. */
export const factInFocus = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.closest('[role="gridcell"]')?.id ?? document.activeElement?.id ?? '')

/** Waits until the focus stands in the field or cell of a fact. */
export const expectAt = (page: Page, key: string) => expect.poll(() => factInFocus(page)).toBe(key)

/** Waits until the focus is where a step has put it. */
export const expectFocus = (page: Page, name: RegExp) => expect.poll(() => heard(page)).toMatch(name)

/** Types into the chosen cell of a grid, then goes on to the next cell. */
export const typeOn = async (page: Page, ...texts: readonly string[]): Promise<void> => {
  for (const text of texts) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
}
