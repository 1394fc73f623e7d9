import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/icon/icon'
import { severityWords } from '@/components/ui/severity-badge'
import type { Verification, VerifiedSignature } from './verified'

type Mark = 'ok' | 'wrong' | 'open'
const marks: Readonly<Record<Mark, { readonly icon: IconName; readonly look: string; readonly words: string }>> = {
  ok: { icon: 'done', look: 'text-ok', words: '一致：' },
  wrong: { icon: 'error', look: 'text-error', words: '不一致：' },
  open: { icon: 'notice', look: 'text-note', words: '未核对：' },
}

const Line = ({ mark, title, children }: { readonly mark: Mark; readonly title: string; readonly children: ReactNode }) => (
  <li className="flex gap-2.5 border-t border-line py-2.5 first:border-t-0">
    <Icon name={marks[mark].icon} label={marks[mark].words} className={`mt-1 ${marks[mark].look}`} />
    <div className="min-w-0"><p className="font-medium">{title}</p><div className="text-14 text-ink-2">{children}</div></div>
  </li>
)

const signatures: Readonly<Record<VerifiedSignature, { readonly mark: Mark; readonly title: string; readonly words: string }>> = {
  valid: { mark: 'ok', title: '签名有效', words: '数据文件就是财政部门公开时签名的那一份。' },
  invalid: { mark: 'wrong', title: '签名不符', words: '数据文件与财政部门签名的不是同一份，请勿采信，并告诉公开单位。' },
  'unknown-key': { mark: 'wrong', title: '签名的密钥不对', words: '签名所用的公钥不在本站公布的公钥之列。' },
  unsupported: { mark: 'open', title: '签名未核对', words: '这个浏览器不支持 Ed25519。请下载数据、签名和公钥，用 mingsuan check 离线核对。' },
  unsigned: { mark: 'open', title: '未签名', words: '本件公开时没有签名，只能核对文件指纹。' },
}

const severityCounts = (findings: readonly { readonly severity: keyof typeof severityWords }[]): string =>
  (['error', 'warning', 'notice'] as const).map((severity) => `${severityWords[severity]} ${String(findings.filter((finding) => finding.severity === severity).length)} 项`).join('，')

const shown = (text: string): string => (text === '' ? '空' : text)

const MOST_SHOWN = 20

type Done = Extract<Verification['recheck'], { readonly kind: 'done' }>

const Tables = ({ cells, paragraphs, otherwise }: Done) => (
  <Line mark={otherwise.length === 0 ? 'ok' : 'wrong'} title={otherwise.length === 0 ? '表和文字重新算出，与公开的一致' : `有 ${String(otherwise.length)} 处与公开的不同`}>
    <p>十张表 {cells} 格、情况说明 {paragraphs} 段。</p>
    {otherwise.length > 0 && <ul className="list-disc pl-5">{otherwise.slice(0, MOST_SHOWN).map(({ place, published, computed }) => <li key={place}>{place}：公开为“{shown(published)}”，重新算出“{shown(computed)}”</li>)}</ul>}
  </Line>
)

const Verdicts = ({ rules, same, onlyPublished, onlyComputed, notCompared, lastYear }: Done) => {
  const others = onlyPublished.length + onlyComputed.length
  return (
    <>
      <Line mark={others === 0 ? 'ok' : 'wrong'} title={others === 0 ? `${String(rules)} 条规则重新运行，结果与公开时相同` : `核对结果有 ${String(others)} 项不同`}>
        <p>相同的 {same.length} 项：{severityCounts(same)}。{lastYear && '需与上年对照的规则用了本站公开的上年决算。'}</p>
        {others > 0 && (
          <ul className="list-disc pl-5">
            {onlyPublished.slice(0, MOST_SHOWN).map((finding) => <li key={`p${finding.rule}${finding.message}`}>公开时有、现在没有：{finding.rule} {finding.message}</li>)}
            {onlyComputed.slice(0, MOST_SHOWN).map((finding) => <li key={`c${finding.rule}${finding.message}`}>现在有、公开时没有：{finding.rule} {finding.message}</li>)}
          </ul>
        )}
      </Line>
      {notCompared.length > 0 && <Line mark="open" title={`${String(notCompared.length)} 项要对照的文件不在，未核对`}><p>{[...new Set(notCompared.map(({ rule }) => rule))].join('、')}</p></Line>}
    </>
  )
}

/** What was verified, line by line, and what could not be. */
export const VerificationResult = ({ result }: { readonly result: Verification }) => {
  const wrong = result.files.filter(({ state }) => state === 'other')
  const missing = result.files.filter(({ state }) => state === 'missing')
  const signature = signatures[result.signature]
  return (
    <ul className="mt-3 border border-line-2 bg-sheet px-4 py-1 text-15">
      <Line mark={wrong.length > 0 ? 'wrong' : missing.length > 0 ? 'open' : 'ok'} title={wrong.length > 0 ? '有文件与指纹不符' : missing.length > 0 ? '有文件取不到' : '文件与指纹一致'}>
        <p>{result.files.map(({ name, state }) => `${name}${state === 'same' ? '' : state === 'other' ? '（不符）' : '（取不到）'}`).join('、')}</p>
      </Line>
      <Line mark={signature.mark} title={signature.title}><p>{signature.words}</p></Line>
      {result.recheck.kind === 'impossible'
        ? <Line mark="open" title="未重新计算"><p>{result.recheck.because}</p></Line>
        : <><Tables {...result.recheck} /><Verdicts {...result.recheck} /></>}
    </ul>
  )
}
