import { database } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import { aCounty, HERE, person, type County } from './county'

export const CITY = '149900'

/** The county of the other tests below a city, whose bureau keeps people of both; another county lies outside. */
export type City = County & { readonly cityAdministrator: Actor; readonly citySystem: Actor }

export const aCity = async (): Promise<City> => {
  const county = await aCounty()
  await database().units.keepDivision({ code: CITY, name: '青禾市', parentCode: null })
  await database().units.keepDivision({ code: HERE, name: '青禾县', parentCode: CITY })
  return {
    ...county,
    cityAdministrator: await person('shi-admin', '秦市管', [{ role: 'bureauAdministrator', divisionCode: CITY }]),
    citySystem: await person('shi-sys', '许系统', [{ role: 'systemAdministrator', divisionCode: CITY }]),
  }
}
