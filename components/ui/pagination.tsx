import Link from 'next/link'
import { buttonClass } from './button-class'

type PaginationProps = {
  readonly page: number
  readonly pageCount: number
  readonly hrefOf: (page: number) => string
}

/** Previous, where we are, next. */
export const Pagination = ({ page, pageCount, hrefOf }: PaginationProps) =>
  pageCount <= 1 ? null : (
    <nav aria-label="分页" className="mt-4 flex items-center gap-3 text-13 print:hidden">
      {page > 1 && <Link rel="prev" href={hrefOf(page - 1)} className={buttonClass('secondary', 'medium')}>上一页</Link>}
      <span className="text-ink-2">第 {page} 页，共 {pageCount} 页</span>
      {page < pageCount && <Link rel="next" href={hrefOf(page + 1)} className={buttonClass('secondary', 'medium')}>下一页</Link>}
    </nav>
  )
