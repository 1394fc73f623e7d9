import { expect, test } from 'vitest'
import { compareAddress, compareQueryOf } from './compare-query'

test('reads back what it writes, each unit once, years in order', () => {
  const query = { units: ['149901-034001', '149901-035001'], years: [2023, 2024], words: '' }
  const written = new URLSearchParams(compareAddress('/compare', query).split('?')[1])
  expect(compareQueryOf({ unit: [...written.getAll('unit'), '149901-034001'], year: written.getAll('year') }, [2024, 2023, 2022])).toEqual(query)
})
test('starts at the newest three years, and drops what makes no sense', () => {
  expect(compareQueryOf({ unit: '../x', year: '1999' }, [2024, 2023, 2022, 2021])).toEqual({ units: [], years: [2022, 2023, 2024], words: '' })
})
