import { describe, expect, it } from 'vitest'
import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import type { RiskFacts } from '@/lib/workflow/risk'
import { narrowedQueue, orderedQueue, queueParameters, queueQueryOf } from './queue-query'

const line = (id: string, changes: Partial<ListedDisclosure> = {}): ListedDisclosure => ({
  id, fiscalYear: 2024, templateId: 'CN-2024-14', state: 'submitted', version: 2, entryUnit: '元', updatedAt: '2025-09-01T00:00:00Z', submittedAt: '2025-09-01T00:00:00Z', submittedBy: null, receipt: id,
  approvedAt: null, approvedBy: null, signedHash: null, reviewer: null, publishAt: null, publishFailure: null, roles: ['reviewer'], editable: false, steps: ['approve'], publication: null, unlockAsked: false,
  unit: { id, code: `${id}001`, name: `${id}局`, kind: 'administrative', scope: 'unit', departmentCode: id, departmentName: `${id}局`, divisionCode: '149901', divisionName: '青禾县' },
  ...changes,
})
const count = (errors: number, warnings: number, unexplained: number) => ({ count: { errors, warnings, unexplained, notices: 0 } })
const lines = [line('034'), line('035', { reviewer: { userId: 'me', name: '我' }, state: 'underReview' }), line('036', { state: 'approved', approvedAt: '2025-08-10T00:00:00Z' })]
const counts = new Map([['034', count(1, 0, 0)], ['035', count(0, 2, 0)], ['036', count(0, 0, 0)]])
const calm: RiskFacts = { errors: 0, unexplained: 0, late: 0, corrected: 0, returned: 0, explained: 0, jumps: 0 }
const risks = new Map<string, RiskFacts>([['034', { ...calm, errors: 1 }], ['035', { ...calm, explained: 2 }], ['036', { ...calm, late: 2 }]])
const idsFor = (address: string) => narrowedQueue(lines, queueQueryOf(Object.fromEntries(new URLSearchParams(address))), { counts, risks }, 'me', '2025-09-01T00:00:00Z').map(({ id }) => id)

describe('the queue', () => {
  it.each([
    ['', ['034', '035', '036']],
    ['state=underReview', ['035']],
    ['department=034', ['034']],
    ['findings=open', ['034']],
    ['findings=explained', ['035']],
    ['findings=none', ['036']],
    ['due=soon', ['036']],
    ['reviewer=mine', ['035']],
    ['q=036', ['036']],
    ['risk=explained', ['035']],
    ['risk=late&state=approved', ['036']],
    ['risk=corrected', []],
    ['state=nonsense&findings=nonsense&risk=nonsense&order=nonsense', ['034', '035', '036']],
  ])('narrowed by %s', (address, ids) => {
    expect(idsFor(address)).toEqual(ids)
  })

  it('stands by risk where that was asked for, or else the longest waiting first', () => {
    const waited = [line('034', { submittedAt: '2025-09-03T00:00:00Z' }), line('035', { submittedAt: '2025-09-01T00:00:00Z' }), line('036', { submittedAt: '2025-09-02T00:00:00Z' })]
    expect(orderedQueue(waited, { order: null }, { risks }).map(({ id }) => id)).toEqual(['035', '036', '034'])
    expect(orderedQueue(waited, { order: 'risk' }, { risks }).map(({ id }) => id)).toEqual(['034', '036', '035'])
    expect(orderedQueue(waited, { order: 'risk' }, { risks: new Map() }).map(({ id }) => id)).toEqual(['035', '036', '034'])
  })

  it('is kept in the address as it was read from it', () => {
    const address = 'state=approved&department=036&findings=none&due=soon&reviewer=mine&risk=jumps&order=risk&q=x'
    expect(queueParameters(queueQueryOf(Object.fromEntries(new URLSearchParams(address))))).toBe(address)
  })
})
