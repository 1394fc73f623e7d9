'use client'
import Link from 'next/link'
import { type ReactElement, useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { NoticeBanner } from '@/components/ui/notice-banner'
import type { Finding } from '@/lib/rules/finding'

/** To the bureau with a signature, or to the head of the unit, who signs. */
type Destination = 'bureau' | 'unitHead'

const said: Readonly<Record<Destination, { readonly title: string; readonly confirm: string; readonly afterwards: string; readonly failed: string }>> = {
  bureau: { title: '提交财政局审核', confirm: '提交', afterwards: '提交后不能再改；财政局开始审核前可以取回，开始审核后要改，须申请解锁，由财政局同意。', failed: '没有提交' },
  unitHead: { title: '送单位负责人复核', confirm: '送出', afterwards: '送出后不能再改，可以取回；单位负责人复核后签字提交财政局，或者退回并写明要改的地方。', failed: '没有送出' },
}

type SubmitDialogProps = {
  readonly to: Destination
  readonly disclosureId: string
  readonly unitName: string
  readonly fiscalYear: number
  readonly trigger: ReactElement
  /** Errors, and warnings nobody has answered. */
  readonly errors: readonly Finding[]
  readonly unexplained: readonly Finding[]
  /** Where the unit has a head who may read it first. */
  readonly handUp?: { readonly busy: string | undefined; readonly failure: string | null; readonly onHandUp: () => void } | undefined
  /** Fields that hold what could not be read or stored. */
  readonly held: number
  readonly busy: string | undefined
  readonly failure: string | null
  /** The receipt, once it was submitted. */
  readonly receipt: string | null
  readonly onSubmit: () => void
  readonly onClosed: () => void
}

const SHOWN = 5

type ObstaclesProps = { readonly title: string; readonly findings: readonly Finding[]; readonly tone: 'error' | 'warning'; readonly href: string }

const Obstacles = ({ title, findings, tone, href }: ObstaclesProps) => (
  <NoticeBanner tone={tone} title={title} actions={<Link href={href} className="text-13">去“问题”页</Link>}>
    <ul className="text-13">
      {findings.slice(0, SHOWN).map((finding, index) => <li key={`${finding.key}${String(index)}`}>{finding.rule} {finding.title}</li>)}
      {findings.length > SHOWN && <li className="text-ink-3">另有 {findings.length - SHOWN} 项</li>}
    </ul>
  </NoticeBanner>
)

/** 提交审核: what stands in the way, or what the unit signs for; afterwards the receipt. */
export const SubmitDialog = ({ to, disclosureId, unitName, fiscalYear, trigger, errors, unexplained, handUp, held, busy, failure, receipt, onSubmit, onClosed }: SubmitDialogProps) => {
  const [open, setOpen] = useState(false)
  const [signed, setSigned] = useState(false)
  const findingsHref = `/disclosures/${disclosureId}/findings`
  const isClear = errors.length + unexplained.length + held === 0
  const change = (next: boolean) => {
    setOpen(next)
    setSigned(false)
    if (!next) onClosed()
  }
  if (receipt !== null) {
    return (
      <Dialog title="已提交审核" trigger={trigger} open={open} onOpenChange={change} footer={<DialogClose><Button variant="primary">知道了</Button></DialogClose>}>
        <p className="flex items-center gap-2 text-14"><Icon name="done" className="text-ok" />{unitName}{fiscalYear}年度决算公开已送财政局。</p>
        <p className="mt-3 text-13 text-ink-2">回执号<b className="ml-2 text-18 font-semibold text-ink">{receipt}</b></p>
        <p className="mt-3 text-13 text-ink-2">财政局开始审核前可以取回修改；审核意见会出现在“往来”。</p>
      </Dialog>
    )
  }
  return (
    <Dialog
      title={said[to].title}
      description={`${unitName}${String(fiscalYear)}年度决算公开`}
      trigger={trigger}
      open={open}
      onOpenChange={change}
      footer={
        <>
          <DialogClose><Button>取消</Button></DialogClose>
          {handUp !== undefined && <Button onClick={handUp.onHandUp} busy={handUp.busy} unavailable={isClear ? undefined : '改正和说明之后才能送出'}>送单位复核</Button>}
          <Button variant="primary" onClick={onSubmit} busy={busy} unavailable={isClear ? (signed || to === 'unitHead' ? undefined : '请先勾选确认') : `改正和说明之后才能${said[to].confirm}`}>{said[to].confirm}</Button>
        </>
      }
    >
      <div className="grid gap-3">
        {errors.length > 0 && <Obstacles title={`还有 ${String(errors.length)} 项错误，改正后才能${said[to].confirm}`} findings={errors} tone="error" href={findingsHref} />}
        {unexplained.length > 0 && <Obstacles title={`还有 ${String(unexplained.length)} 项警告没有说明`} findings={unexplained} tone="warning" href={findingsHref} />}
        {held > 0 && <NoticeBanner tone="error" title={`还有 ${String(held)} 处没有填对或没有存上`}>请回到“填报”，按提示改正。</NoticeBanner>}
        {isClear && (
          <>
            <p className="flex items-center gap-2 text-13"><Icon name="check" className="text-ok" />没有错误，警告都已说明。</p>
            <p className="text-13 text-ink-2">{said[to].afterwards}</p>
            {handUp !== undefined && <p className="text-13 text-ink-2">也可以先送单位负责人复核，由负责人签字提交。</p>}
            {to === 'bureau' && <Checkbox label="本单位对所填数据和说明的真实性、准确性、完整性负责，并确认不涉及国家秘密。" checked={signed} onCheckedChange={setSigned} />}
          </>
        )}
        {failure !== null && <NoticeBanner tone="error" role="alert" title={said[to].failed}>{failure}</NoticeBanner>}
        {handUp !== undefined && handUp.failure !== null && <NoticeBanner tone="error" role="alert" title={said.unitHead.failed}>{handUp.failure}</NoticeBanner>}
      </div>
    </Dialog>
  )
}
