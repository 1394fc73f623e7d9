import type { Overlay } from '../template'

/** 山西：资金来源的名称按省厅自评表。 */
export const cn2024Shanxi = {
  id: 'CN-2024-14',
  extends: 'CN-2024',
  name: '2024年度部门决算公开（山西）',
  province: '14',
  fundSources: ['市县区财政资金', '省级财政资金', '中央财政资金', '其他资金'],
} as const satisfies Overlay
