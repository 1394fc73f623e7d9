import type { Overlay } from '../template'

/** 宁夏 2023 年度：公开九张表，“三公”经费表排第 7，政府性基金第 8，国有资本经营第 9；机构运行、资产和采购只在说明中写。 */
export const cn2023Ningxia = {
  id: 'CN-2023-64',
  extends: 'CN-2024',
  name: '2023年度部门决算公开（宁夏）',
  fiscalYear: 2023,
  province: '64',
  order: ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T09', 'T07', 'T08'],
  tables: { T09: { number: '公开07' }, T07: { number: '公开08' }, T08: { number: '公开09' }, T10: { number: '相关信息统计' } },
} as const satisfies Overlay
