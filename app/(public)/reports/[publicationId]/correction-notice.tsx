import Link from 'next/link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import type { Correction } from '@/lib/publication/publications'
import { publicDate } from '../../public-date'
import { Fold } from './fold'
import { reportAddress } from './the-publication'

/** At the head of a version that a corrected one superseded: it stays, and says where the newer one is. */
export const SupersededNotice = ({ by }: { readonly by: string }) => (
  <NoticeBanner tone="warning" title="这是更正前的版本，留存备查">
    <p className="text-15">更正后的版本已公开：<Link href={reportAddress(by)} prefetch={false}>查看现行版本</Link>。</p>
  </NoticeBanner>
)

const Was = ({ text }: { readonly text: string }) => (text === '' ? <span className="text-ink-3">无</span> : <del>{text}</del>)
const Is = ({ text }: { readonly text: string }) => (text === '' ? <span className="text-ink-3">删去</span> : <mark>{text}</mark>)

/** 更正公告: why, and everything that reads otherwise than in the version before. */
export const CorrectionNoticeView = ({ correction: { because, of, notice } }: { readonly correction: Correction }) => (
  <NoticeBanner tone="notice" title="更正公告">
    <p className="text-15">更正原因：{because}</p>
    <p className="text-15">
      共更正 {notice.figures.length} 个数字、{notice.texts.length} 处文字。
      <Link href={reportAddress(of.id)} prefetch={false}>更正前的第 {of.version} 版（{publicDate(of.publishedAt)} 公开）</Link>留存备查。
    </p>
    {notice.figures.length + notice.texts.length > 0 && (
      <Fold id="correction" title="逐处对照">
        <ul className="border border-line-2 bg-sheet text-14">
          {notice.figures.map((figure) => (
            <li key={figure.ref} className="grid gap-x-4 border-b border-line px-3 py-1.5 last:border-b-0 tablet:grid-cols-[minmax(0,1fr)_auto]">
              <span><b className="mr-2 font-medium">{figure.table}</b>{figure.label}{figure.sentences.length > 0 && <span className="ml-2 text-12 text-ink-3">说明 {figure.sentences.length} 处</span>}</span>
              <span className="figures whitespace-nowrap"><Was text={figure.old} /><span aria-label="更正为" className="mx-2">→</span><Is text={figure.new} /></span>
            </li>
          ))}
          {notice.texts.map((text) => (
            <li key={text.id} className="border-b border-line px-3 py-1.5 last:border-b-0">
              <b className="block text-12 font-medium text-ink-3">{text.heading}</b>
              <span className="block"><span className="sr-only">更正前：</span><Was text={text.old} /></span>
              <span className="block"><span className="sr-only">更正后：</span><Is text={text.new} /></span>
            </li>
          ))}
        </ul>
      </Fold>
    )}
  </NoticeBanner>
)
