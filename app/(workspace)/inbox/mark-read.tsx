'use client'
import { Button } from '@/components/ui/button'
import { useAction } from '../use-action'
import { markReadAction } from './actions'

/** 全部已读. */
export const MarkRead = () => {
  const { pending, failure, run } = useAction(markReadAction)
  return (
    <span className="flex items-center gap-2">
      {failure !== null && <span role="alert" className="text-13 text-error">{failure}</span>}
      <Button icon="check" busy={pending ? '正在办理' : undefined} onClick={() => { run({}) }}>全部已读</Button>
    </span>
  )
}
