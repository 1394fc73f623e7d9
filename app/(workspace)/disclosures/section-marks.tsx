import { classNames } from '@/components/ui/class-names'
import { progressWords, type Progress } from '@/components/ui/progress-mark'
import type { SectionMark } from '../judged-lines'

const looks: Readonly<Record<Progress, string>> = {
  complete: 'border-ink-3 bg-ink-3',
  none: 'border-ink-3 bg-line-2',
  partial: 'border-ink-3 bg-linear-to-t from-ink-3 from-50% to-sheet to-50%',
  blank: 'border-line-ctl border-dashed bg-sheet',
}

const isDone = ({ progress }: SectionMark): boolean => progress === 'complete' || progress === 'none'

/** How far the sections are: a block each, so that the length is the share; the words are for those who cannot see them. */
export const SectionMarks = ({ marks }: { readonly marks: readonly SectionMark[] }) => {
  const open = marks.filter((mark) => !isDone(mark))
  const said = open.length === 0 ? '各栏都已填完' : `还没填完：${open.map((mark) => `${mark.title}（${progressWords[mark.progress]}）`).join('、')}`
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap" title={said}>
      <span aria-hidden="true" className="inline-flex gap-px">
        {marks.map((mark) => <i key={mark.title} className={classNames('h-2.5 w-1.5 border', looks[mark.progress])} />)}
      </span>
      <span className="text-ink-2">{marks.length - open.length} / {marks.length}</span>
      <span className="sr-only">，{said}</span>
    </span>
  )
}
