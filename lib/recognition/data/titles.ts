/** How titles of the ten tables are printed in one place or another, without blanks, quotation marks, numbers and years. The first that fits names the table. */
export const titles: readonly { readonly id: string; readonly title: RegExp }[] = [
  { id: 'T09', title: /三公.{0,30}(?:决算|情况|统计)表$/u },
  { id: 'T10', title: /(?:相关信息|机构运行信息|其他信息|国有资产(?:占用|占有)|政府采购(?:支出)?(?:情况|信息)|机关运行经费).{0,24}表$/u },
  { id: 'T08', title: /国有资本经营.{0,24}(?:支出|收支).{0,8}表$/u },
  { id: 'T07', title: /政府性基金.{0,24}(?:支出|收支).{0,8}表$/u },
  { id: 'T06', title: /(?:一般公共预算|财政拨款).{0,10}基本支出.{0,16}表$/u },
  { id: 'T04', title: /^财政拨款(?:收入支出|收支).{0,6}总(?:体情况)?表$|^财政拨款(?:收入支出|收支)决算表$/u },
  { id: 'T05', title: /一般公共预算(?:财政拨款)?支出决算(?:明细)?表$/u },
  { id: 'T01', title: /^(?:部门|单位|本部门|本单位)?(?:收入支出|收支)(?:预)?决算(?:总|总体情况)?表$/u },
  { id: 'T02', title: /^(?:部门|单位|本部门|本单位)?收入决算(?:总)?表$/u },
  { id: 'T03', title: /^(?:部门|单位|本部门|本单位)?支出决算(?:总)?表$/u },
]

/** What stands around a title and is no part of it: its number in this form or that, and the remark whose classes it follows. */
export const aroundTitle = /^(?:附?表[\d一二三四五六七八九十]+(?:-\d+)?[:、.\s]*|(?:财决)?公开\d{1,2}表?[:、.\s]*|20\d{2}年度?)|\((?:按(?:功能|经济)?(?:分类)?科目(?:分类)?|公开\d{1,2}表?|附?表[\d一二三四五六七八九十]+)\)$/gu

/** A title of an evaluation sheet. */
export const sheetTitle = /(?:绩效)?自评(?:价)?(?:报告)?表(?:\([^()]*\))?$/u

/** `公开05表`, `表5`, `附表5`, `财决公开05表`, `GK05`. */
export const tableNumber = /^(?:(?:财决)?公开\d{1,2}表?|附?表[\d一二三四五六七八九十]{1,3}(?:-\d)?|GK\d{2}表?|公开表\d{1,2})$/u

/** What a note says its table shows, where the title was lost. */
export const notes: readonly { readonly id: string; readonly note: RegExp }[] = [
  { id: 'T09', note: /反映.{0,16}三公经费/u },
  { id: 'T06', note: /反映.{0,20}基本支出明细/u },
  { id: 'T08', note: /反映.{0,16}国有资本经营预算财政拨款(?:收入)?支出/u },
  { id: 'T07', note: /反映.{0,16}政府性基金预算财政拨款收入、?支出/u },
  { id: 'T04', note: /反映.{0,40}国有资本经营预算财政拨款的总收支/u },
  { id: 'T05', note: /反映.{0,16}一般公共预算财政拨款(?:实际)?支出情况/u },
  { id: 'T01', note: /反映.{0,16}的?总收支和年末/u },
  { id: 'T02', note: /反映.{0,16}取得的各项收入/u },
  { id: 'T03', note: /反映.{0,16}各项支出情况/u },
  { id: 'T10', note: /反映.{0,16}(?:政府采购|机关运行经费|国有资产占用)/u },
]
