import type { Overlay } from '../template'

/** 2023 年度表样与 2024 年度相同，年度与科目表不同。 */
export const cn2023Shanxi = {
  id: 'CN-2023-14',
  extends: 'CN-2024-14',
  name: '2023年度部门决算公开（山西）',
  fiscalYear: 2023,
} as const satisfies Overlay
