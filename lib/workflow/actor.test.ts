import { describe, expect, it } from 'vitest'
import { rolesTowards, type RoleHeld } from './actor'

const roles: readonly RoleHeld[] = [
  { role: 'preparer', unitId: 'office' },
  { role: 'unitHead', unitId: 'school' },
  { role: 'reviewer', divisionCode: '149901' },
]

describe('rolesTowards', () => {
  it('gives each role only towards what it is held towards', () => {
    expect([...rolesTowards({ roles }, { unitId: 'office', divisionCode: '149902' })]).toEqual(['preparer'])
    expect([...rolesTowards({ roles }, { unitId: 'school', divisionCode: '149901' })]).toEqual(['unitHead', 'reviewer'])
    expect([...rolesTowards({ roles }, { unitId: 'hospital', divisionCode: '149901' })]).toEqual(['reviewer'])
    expect([...rolesTowards({ roles }, { unitId: 'hospital', divisionCode: '149902' })]).toEqual([])
  })

  it('a division that merely begins alike is another division', () => {
    expect(rolesTowards({ roles }, { unitId: 'x', divisionCode: '149901001' }).size).toBe(0)
  })
})
