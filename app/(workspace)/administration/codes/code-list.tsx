import { classNames } from '@/components/ui/class-names'
import type { ListedCode } from './code-query'

const looks = { 1: 'border-t border-line-2 bg-wash font-semibold', 2: 'border-t border-line-2 font-medium', 3: 'border-t border-line pl-3 tablet:pl-8' } as const
const MOST = 400

/** 类, 款 and 项 one under the other, as the book of codes prints them. */
export const CodeList = ({ codes, label }: { readonly codes: readonly ListedCode[]; readonly label: string }) => (
  <div>
    <p className="pb-1.5 text-13 text-ink-3">{codes.length > MOST ? `共 ${String(codes.length)} 个，列出前 ${String(MOST)} 个，请再写细一些` : `${String(codes.length)} 个`}</p>
    <ul aria-label={label} className="border-t-2 border-b border-ink bg-sheet text-14">
      {codes.slice(0, MOST).map(({ code, name, level, detail, verified }) => (
        <li key={code} className={classNames('grid grid-cols-[5rem_minmax(0,1fr)] items-baseline gap-x-3 px-3 py-1 first:border-t-0 tablet:grid-cols-[5rem_minmax(0,1fr)_8rem]', looks[level])}>
          <span className="tabular-nums">{code}</span>
          <span className="flex flex-wrap items-baseline gap-x-2">{name}{!verified && <span className="text-12 font-normal text-ink-3">未核对</span>}</span>
          {(level === 1 || detail !== codes[0]?.detail) && <span className="text-12 font-normal text-ink-3 max-tablet:col-start-2">{detail}</span>}
        </li>
      ))}
    </ul>
  </div>
)
