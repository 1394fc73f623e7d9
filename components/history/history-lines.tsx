'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { fieldText } from '@/components/live/fact-words'
import { useFieldState } from '@/components/live/use-live'
import { isLocked } from '@/components/live/use-lock'
import { factText, parseFact, type FactKey } from '@/lib/facts/facts'
import { isFigure, originWords, pastValues, storedWords, type FactLine, type PastValue } from './fact-line'

const moment = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

type Answer = { readonly ok: true; readonly value: readonly FactLine[] } | { readonly ok: false; readonly sentence: string }

/** The lines of one fact, asked for when they are looked at; null until they are here. */
const useLines = (key: FactKey): Answer | null => {
  const { id } = useDisclosure()
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    const left = new AbortController()
    void fetch(`/disclosures/${id}/facts/history?key=${encodeURIComponent(key)}`, { signal: left.signal })
      // Written by the wrapper of the use case `factHistory`.
      .then(async (response) => (await response.json()) as Answer)
      .catch((): Answer => ({ ok: false, sentence: '连不上服务器，读不到历史。请检查网络后再打开。' }))
      .then((found) => { if (!left.signal.aborted) setAnswer(found) })
    return () => { left.abort() }
  }, [id, key])
  return answer
}

type LineProps = { readonly factKey: FactKey; readonly value: PastValue; readonly current: boolean; readonly onRestore: (() => void) | null }

const Line = ({ factKey, value: { text, line }, current, onRestore }: LineProps) => {
  const words = storedWords(factKey, text)
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-0.5 border-b border-line py-2 last:border-b-0">
      <span className={classNames('text-14', isFigure(factKey) ? 'tabular-nums' : 'line-clamp-4 whitespace-pre-line', text === null && 'text-ink-3')}>
        {words}{current && <span className="ml-2 rounded-seal border border-line-2 px-1 text-12 text-ink-3">现在</span>}
      </span>
      {onRestore === null ? <span /> : <Button size="small" onClick={onRestore} aria-label={`恢复为 ${words}`}>恢复</Button>}
      <span className="col-span-2 text-12 text-ink-3">
        {line === null ? '更早的值' : `${line.byName} · ${originWords(factKey, line)} · ${moment.format(new Date(line.at))}${line.old === null ? '' : ` · 原为 ${storedWords(factKey, line.old).slice(0, 60)}`}`}
      </span>
    </li>
  )
}

/** Every value a cell had: who, when, from where, from what; each can be brought back like something typed. */
export const HistoryLines = ({ factKey, onRestored }: { readonly factKey: FactKey; readonly onRestored: () => void }) => {
  const head = useDisclosure()
  const store = useLiveStore()
  const answer = useLines(factKey)
  // Drawn anew when the fact changes under the open card.
  useFieldState(factKey)
  if (answer === null) return <p className="text-13 text-ink-3">正在读取……</p>
  if (!answer.ok) return <p role="alert" className="text-13 text-error">{answer.sentence}</p>
  const values = pastValues(answer.value)
  if (values.length === 0) return <p className="text-13 text-ink-3">这一格还没有保存过内容。</p>
  const now = factText(store.valueOf(factKey))
  const mayRestore = head.editable && !isLocked(head, factKey)
  const restore = (text: string | null) => {
    const parsed = text === null ? null : parseFact(factKey, text)
    store.apply([{ key: factKey, text: parsed !== null && parsed.ok ? fieldText(parsed.value, store.unit()) : (text ?? '') }], '恢复以前的值')
    onRestored()
  }
  return (
    <ol>
      {values.map((value, index) => (
        <Line key={values.length - index} factKey={factKey} value={value} current={index === 0 && (value.text ?? '') === now} onRestore={mayRestore && (value.text ?? '') !== now ? () => { restore(value.text) } : null} />
      ))}
    </ol>
  )
}
