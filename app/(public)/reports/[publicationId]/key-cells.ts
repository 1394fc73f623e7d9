import type { CellRef } from '@/lib/report/cell'

/** The cells the head of the page speaks of. Their names are the same in every year and place (lib/report/cell). */
export const keyCells = {
  incomeTotal: 'T01!L31:c1',
  expenditureTotal: 'T01!R62:c2',
  threePublic: 'T09!row:c7',
  currentIncome: 'T02!total:c1',
  generalPublic: 'T05!total:c1',
  currentYear: 'T03!total:c1',
  basic: 'T03!total:c2',
  project: 'T03!total:c3',
  superiorRemittance: 'T03!total:c4',
  operating: 'T03!total:c5',
  affiliateSubsidy: 'T03!total:c6',
  personnel: 'T06!personnel:amount',
  publicUse: 'T06!publicUse:amount',
} as const satisfies Record<string, CellRef>
