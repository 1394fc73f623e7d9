import 'server-only'
import type { ListForm } from '@/lib/workbook/read-list'

export const unitForm: ListForm<'code' | 'name' | 'kind' | 'scope' | 'departmentCode' | 'departmentName'> = {
  sheet: '单位',
  columns: { code: '单位代码', name: '单位名称', kind: '单位性质', scope: '填报范围', departmentCode: '部门代码', departmentName: '部门名称' },
}
export const personForm: ListForm<'account' | 'name' | 'mail' | 'roles' | 'unitCode'> = {
  sheet: '人员',
  columns: { account: '账号', name: '姓名', mail: '邮箱', roles: '角色', unitCode: '单位代码' },
}

/** As people write them in a list. */
export const kindsWritten = { 行政单位: 'administrative', 参公事业单位: 'civilServiceManaged', 参照公务员法管理的事业单位: 'civilServiceManaged', 事业单位: 'institution' } as const
export const scopesWritten = { 单位: 'unit', 部门汇总: 'department', '': 'unit' } as const
