import { beforeAll, expect, it } from 'vitest'
import { aCounty, type County } from '@/testing/county'
import { listForms } from './list-forms'

let county: County
beforeAll(async () => {
  county = await aCounty()
})

it('names the forms of the county a person works in, newest year first', async () => {
  for (const actor of [county.preparer, county.reviewer]) expect((await listForms(actor)).map(({ id }) => id)).toEqual(['CN-2024-14', 'CN-2023-14'])
})
