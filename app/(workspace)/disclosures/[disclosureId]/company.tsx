'use client'
import { Icon } from '@/components/icon/icon'
import type { Colleague } from '@/components/live/attendance'
import { useCompany } from '@/components/live/company-provider'
import { sectionNamed } from '@/components/live/sections'

const pages: Readonly<Record<string, string>> = { forms: '填报', preview: '预览', findings: '问题', history: '往来', exchange: '导入导出', review: '审核' }

/** `冯晓梅 也在填：支出`, `常国栋 也在看：预览`. */
const words = ({ name, place, edits }: Colleague): string => {
  const title = sectionNamed(place)?.title ?? pages[place]
  const doing = edits && sectionNamed(place) !== undefined ? '也在填' : '也在看'
  return title === undefined ? `${name} ${doing}` : `${name} ${doing}：${title}`
}

/** Who else has this disclosure open now, and where in it they are. */
export const Company = () => {
  const others = useCompany()
  const [first, ...more] = others.map(words)
  return (
    <p role="status" title={others.map(words).join('\n')} className="flex min-w-0 items-center gap-1 text-12 text-note empty:hidden max-tablet:basis-full">
      {first !== undefined && (
        <>
          <Icon name="user" />
          <span className="truncate">{first}</span>
          {more.length > 0 && <span className="whitespace-nowrap">等 {others.length} 人<span className="sr-only">：{more.join('，')}</span></span>}
        </>
      )}
    </p>
  )
}
