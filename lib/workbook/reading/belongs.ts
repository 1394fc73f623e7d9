import 'server-only'
import type { Home } from '../workbook-reading'

/** Why a workbook of this form and unit does not belong here; null where it does. */
export const foreignBecause = (home: Home, templateId: string, unitCode: string, unitName: string): string | null => {
  if (templateId !== home.templateId) return `用的是报表模板 ${templateId}，这份决算公开用的是 ${home.templateId}，年度或地区不同，不能导入。请重新下载本年度的工作簿。`
  if (unitCode !== home.unitCode) return `是${unitName === '' ? '' : `“${unitName}”`}（${unitCode}）的，这份决算公开属于“${home.unitName}”（${home.unitCode}），不能导入。`
  return null
}
