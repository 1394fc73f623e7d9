import type { ReactNode } from 'react'
import { comparedWords } from '@/components/finding/finding-ends'
import { Button } from '@/components/ui/button'
import { momentWords } from '../../../moment'
import type { Answered, GivenExplanation } from './explanation'
import { ExplanationWords } from './explanation-words'

type ExplainStandingProps = {
  readonly answered: Answered
  /** Of the compared figures. */
  readonly unit: string
  readonly onWrite: () => void
  readonly onTakeBack?: () => void
  readonly pending: boolean
}

const Row = ({ children, actions }: { readonly children: ReactNode; readonly actions: ReactNode }) => (
  <div className="flex flex-wrap items-start gap-x-4 gap-y-2 text-13">
    <div className="min-w-0 flex-1 basis-80">{children}</div>
    <span className="flex gap-2">{actions}</span>
  </div>
)

/** `当时是 1,200.00 与 1,000.00 元`: the figures that words were given for. */
const figuresOf = ({ left, right }: GivenExplanation, unit: string): string =>
  left === null || right === null ? '' : `（当时是 ${comparedWords(left, unit)} 与 ${comparedWords(right, unit)}${unit === '' ? '' : ` ${unit}`}）`

/** What the unit has said to a warning so far, and what it can do about it. */
export const ExplainStanding = ({ answered, unit, onWrite, onTakeBack, pending }: ExplainStandingProps) => {
  const { current, refused, lapsed, suggested } = answered
  if (current !== null) {
    return (
      <Row actions={<><Button size="small" onClick={onWrite}>修改说明</Button><Button size="small" variant="quiet" onClick={onTakeBack} busy={pending ? '正在撤回' : undefined}>撤回</Button></>}>
        <ExplanationWords explanation={current} />
      </Row>
    )
  }
  if (refused !== null) return <Row actions={<Button size="small" icon="edit" onClick={onWrite}>重新说明</Button>}><ExplanationWords explanation={refused} /></Row>
  if (lapsed !== null) {
    return (
      <Row actions={<Button size="small" icon="edit" onClick={onWrite}>重新说明</Button>}>
        <p className="text-ink-2"><b className="font-semibold text-warn">原说明因数字变动已失效，请重新说明。</b>改回原数即恢复。</p>
        <p className="mt-0.5 text-ink-2"><del className="whitespace-pre-line">{lapsed.words}</del> <span className="text-12 text-ink-3">{lapsed.byName} {momentWords(lapsed.at)}{figuresOf(lapsed, unit)}</span></p>
      </Row>
    )
  }
  if (suggested !== null) {
    return (
      <Row actions={<Button size="small" icon="edit" onClick={onWrite}>采用后修改</Button>}>
        <p className="border-l-3 border-line bg-wash px-2 py-1 whitespace-pre-line text-ink-3"><span className="text-12">{suggested.fiscalYear}年度对同一问题写的：</span>{suggested.words}</p>
      </Row>
    )
  }
  return <Row actions={<Button size="small" icon="edit" onClick={onWrite}>写说明</Button>}><p className="text-ink-2">还没有说明。改正数字，或写明原因。</p></Row>
}
