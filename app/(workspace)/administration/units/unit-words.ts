import type { KeptUnit } from '@/lib/people/list-places'

export const kindWords: Readonly<Record<KeptUnit['kind'], string>> = { administrative: '行政单位', civilServiceManaged: '参照公务员法管理的事业单位', institution: '事业单位' }
export const scopeWords: Readonly<Record<KeptUnit['scope'], string>> = { unit: '单位', department: '部门汇总' }
