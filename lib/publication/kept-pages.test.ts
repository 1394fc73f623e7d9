import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { keepPages } from './kept-pages'

it('draws an edition once, for all who ask at the same time too, and another edition anew', async () => {
  const drawn: string[] = []
  const page = keepPages((id, edition) => {
    drawn.push(`${id} ${edition}`)
    return Promise.resolve(`<p>${id} ${edition}</p><script>again()</script>`)
  })
  const [first, second] = await Promise.all([page('a', '1'), page('a', '1')])
  expect(await page('a', '1')).toBe(first)
  expect(second).toBe(first)
  expect(new TextDecoder().decode(first.html)).toBe('<p>a 1</p>')
  expect(gunzipSync(first.packed).toString()).toBe('<p>a 1</p>')
  await page('a', '2')
  expect(drawn).toEqual(['a 1', 'a 2'])
})

it('keeps no more than it may, and what could not be drawn is drawn again', async () => {
  let [drawn, fails] = [0, true]
  const page = keepPages(() => {
    drawn += 1
    return fails ? Promise.reject(new Error('away')) : Promise.resolve('x'.repeat(1000))
  }, 2500)
  await expect(page('a', '1')).rejects.toThrow('away')
  fails = false
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await page(id, '1')
  // b was not asked for longest when c came.
  expect(drawn).toBe(5)
})
