import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

const moved = { 'stateAssetsHeld/vehicles/ministerial': '1', 'stateAssetsHeld/vehicles/emergency': '0' }

test('shifted by one row', () => expect(verdict(stated(moved))).toEqual(['P10 warning']))
test('a province has them', () => expect(verdict(stated({ ...moved, 'budgetUnit/divisionCode': '140000' }))).toEqual([]))
