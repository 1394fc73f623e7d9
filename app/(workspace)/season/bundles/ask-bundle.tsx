'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { RadioGroup } from '@/components/ui/radio-group'
import { useToast } from '@/components/ui/toast'
import type { BundleScope } from '@/lib/disclosure/list-bundles'
import { useAction } from '../../use-action'
import { askBundleAction } from './actions'

type AskBundleProps = {
  readonly divisionCode: string
  readonly fiscalYear: number
  /** Units that each scope would hold now. */
  readonly published: number
  readonly all: number
}

/** What goes into the bundle, and the button that asks for it. */
export const AskBundle = ({ divisionCode, fiscalYear, published, all }: AskBundleProps) => {
  const [scope, setScope] = useState<BundleScope>(published > 0 ? 'published' : 'all')
  const toast = useToast()
  const { pending, failure, run } = useAction(askBundleAction)
  const count = scope === 'published' ? published : all
  const ask = () => { run({ divisionCode, fiscalYear, scope }, () => { toast({ title: '已排队，做好后在下面下载' }) }) }
  return (
    <section aria-labelledby="ask" className="border border-line-2 bg-sheet px-5 py-4">
      <h2 id="ask" className="text-14 font-semibold">{fiscalYear}年度全部单位打成一个压缩包</h2>
      <p className="mt-1 mb-3 text-13 text-ink-2">每个单位一个文件夹，内有 PDF、Word、Excel、网页和 JSON；另附目录、清单和每个文件的 SHA-256。打包在后台进行，可以离开本页。</p>
      <RadioGroup<BundleScope>
        label="范围" value={scope} onValueChange={setScope}
        options={[
          { value: 'published', label: `已公开的，${String(published)} 个单位`, hint: '与公开的文件逐字节相同' },
          { value: 'all', label: `全部，${String(all)} 个单位`, hint: '还没有公开的按现在的内容生成，带“仅供内部审核”字样' },
        ]}
      />
      {failure !== null && <div className="mt-3"><NoticeBanner tone="error" role="alert" title="没有开始打包">{failure}</NoticeBanner></div>}
      <div className="mt-4"><Button variant="primary" icon="download" busy={pending ? '正在排队' : undefined} unavailable={count === 0 ? '这个范围里还没有单位' : undefined} onClick={ask}>开始打包</Button></div>
    </section>
  )
}
