import 'server-only'
import { z } from 'zod'

const code = (what: string, example: string) => z.string().trim().regex(/^\d{3,12}$/, { error: `${what}代码是 3 到 12 位数字，如 ${example}` })
export const UnitCode = code('单位', '034001')
export const DepartmentCode = code('部门', '034')
export const PlaceName = z.string().trim().min(1, { error: '请填写名称' }).max(80, { error: '名称最多 80 个字' })
export const Kind = z.enum(['administrative', 'civilServiceManaged', 'institution'], { error: '请选择单位性质' })
export const Scope = z.enum(['unit', 'department'], { error: '请选择填报范围' })
