import type { ReactNode } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { Tag } from '@/components/ui/tag'
import type { ListsPreview as Preview, PersonLine, UnitLine } from '@/lib/people/import-lists'
import { ProblemList } from '../../disclosures/[disclosureId]/exchange/problem-list'

const whatTags = { add: <Tag tone="ok" icon="plus">新增</Tag>, change: <Tag tone="edit" icon="edit">修改</Tag>, same: <Tag>不变</Tag> } as const

const Lines = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section aria-label={title} className="grid gap-1.5">
    <h2 className="text-14 font-semibold">{title}</h2>
    <div className="max-h-96 overflow-y-auto" tabIndex={0} role="region" aria-label={`${title}，清单`}>{children}</div>
  </section>
)

/** What the lists would do, line by line; with a problem anywhere, what to mend. `actions` import or drop. */
export const ListsPreview = ({ name, preview, actions }: { readonly name: string; readonly preview: Preview; readonly actions: ReactNode }) => {
  const { units, people, problems, mail } = preview
  const counted = (lines: readonly { readonly what: string }[], what: string): number => lines.filter((line) => line.what === what).length
  return (
    <div className="grid gap-4">
      {problems.length > 0
        ? <NoticeBanner tone="error" role="status" title={`“${name}”有 ${String(problems.length)} 处没有读懂，一行也没有导入`}>请按下面的单元格改好，保存后重新选择文件。</NoticeBanner>
        : <NoticeBanner tone="notice" role="status" title={`“${name}”：单位新增 ${String(counted(units, 'add'))} 个、修改 ${String(counted(units, 'change'))} 个，人员新增 ${String(counted(people, 'add'))} 人`} actions={actions}>还没有写入。{counted(people, 'add') === 0 ? '' : mail ? '新增人员的邀请链接发到各自邮箱，也在这里显示一次。' : '本系统没有配置邮件：新增人员的邀请链接在导入后显示一次，请转给本人。'}</NoticeBanner>}
      {problems.length > 0 && <ProblemList title="没有读懂的格" problems={problems} total={problems.length} />}
      {units.length > 0 && (
        <Lines title={`单位 ${String(units.length)} 个`}>
          <DataTable<UnitLine> caption="单位" rows={units} rowKey={({ code }) => code} columns={[
            { key: 'what', head: '将', width: '90px', cell: ({ what }) => whatTags[what] },
            { key: 'code', head: '单位代码', width: '110px', cell: ({ code }) => code },
            { key: 'name', head: '单位', names: true, cell: ({ name: unitName }) => unitName },
            { key: 'department', head: '部门', cell: ({ department }) => department },
          ]} />
        </Lines>
      )}
      {people.length > 0 && (
        <Lines title={`人员 ${String(people.length)} 人`}>
          <DataTable<PersonLine> caption="人员" rows={people} rowKey={({ account }) => account} columns={[
            { key: 'what', head: '将', width: '90px', cell: ({ what }) => whatTags[what] },
            { key: 'name', head: '姓名', names: true, width: '160px', cell: ({ name: personName, account }) => <>{personName}<span className="block text-12 font-normal text-ink-3">{account}</span></> },
            { key: 'roles', head: '角色', cell: ({ roles }) => roles },
            { key: 'mail', head: '邮箱', cell: (line) => <span className="break-all">{line.mail ?? ''}</span> },
          ]} />
        </Lines>
      )}
    </div>
  )
}
