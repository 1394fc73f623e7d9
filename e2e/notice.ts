import type { APIRequestContext, Page } from '@playwright/test'
import { expect } from './fixtures'

type Said = readonly [place: string, text: string]

/** What a public file says: the cells of its tables and its paragraphs, each with its place. */
export type PublicFile = { readonly cells: readonly Said[]; readonly paragraphs: readonly Said[] }

export const publicFile = async (request: APIRequestContext, address: string): Promise<PublicFile> => {
  // The contract's own shape (`final-accounts-disclosure/1`).
  const { tables, narrative } = (await (await request.get(`${address}/files/json`)).json()) as { readonly tables: readonly { readonly id: string; readonly body: readonly (readonly string[])[] }[]; readonly narrative: readonly { readonly number: string; readonly paragraphs: readonly string[] }[] }
  return {
    cells: tables.flatMap(({ id, body }) => body.flatMap((row) => row.map((text): Said => [id, text]))),
    paragraphs: narrative.flatMap(({ number, paragraphs }) => paragraphs.map((text): Said => [number, text])),
  }
}

/** Place, what stood there and what stands there now. */
const differing = (was: readonly Said[], is: readonly Said[]): readonly (readonly [Said, Said, Said])[] =>
  is.flatMap((now, index) => {
    const old = was[index]
    return old === undefined || old[1] === now[1] ? [] : [[now, old, now] as const]
  })

/** The notice on the page of a corrected version says exactly in what its public file differs from the one before. */
export const expectNoticeOf = async (reader: Page, was: PublicFile, is: PublicFile): Promise<void> => {
  const noticed = await reader.locator('#correction li').evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll('b, del, mark, .text-ink-3')].map((part) => part.textContent ?? '').filter((text) => !/^说明 \d+ 处$/.test(text))))
  const figures = differing(was.cells, is.cells)
  expect(figures.length).toBeGreaterThan(0)
  await expect(reader.getByText(`共更正 ${String(figures.length)} 个数字`)).toBeVisible()
  expect(noticed.filter(([place]) => /^公开\d\d$/.test(place ?? '')).map(([table = '', old = '', now = '']) => `${table} ${old} → ${now}`).toSorted()).toEqual(figures.map(([[table], [, old], [, now]]) => `${table} ${old || '无'} → ${now || '删去'}`).toSorted())
  for (const [, , [, now]] of differing(was.paragraphs, is.paragraphs)) expect(noticed.flat()).toContain(now)
}
