import 'server-only'
import { randomUUID } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { currentActor, type Actor } from '@/lib/auth/actor'
import { log } from '@/lib/operation/log'
import { counter } from '@/lib/operation/metrics'
import { storyOf } from '@/lib/operation/story'
import type { Result } from '@/lib/result'
import { refusalSentence, type Refusal } from '@/lib/workflow/refusal'

/** What an action answers: plain data for the browser. A failure says itself in one sentence. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly kind: 'signed-out' | 'unexpected'; readonly sentence: string }
  /** `fields`: one sentence by the input's path (`changes.0.key`). */
  | { readonly ok: false; readonly kind: 'invalid'; readonly sentence: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly kind: 'refused'; readonly sentence: string; readonly refusal: Refusal }

const fieldSentences = (error: z.ZodError): Readonly<Record<string, string>> => {
  const sentences: Record<string, string> = {}
  for (const issue of error.issues) sentences[issue.path.join('.')] ??= issue.message
  return sentences
}

/** Keeps what happened under an id that the person can quote, and tells them nothing else of it. */
const unexpected = (error: unknown): Outcome<never> => {
  const id = randomUUID().slice(0, 8)
  log('error', 'action.failed', { number: id, story: storyOf(error) })
  return { ok: false, kind: 'unexpected', sentence: `没有办成，已录入的内容没有改变。请稍后再试；如仍不行，请把编号 ${id} 告诉管理员。` }
}

const taken = counter('mingsuan_actions_total', 'What people asked for, by what came of it')

const plainInput = (input: unknown): unknown => (input instanceof FormData ? Object.fromEntries(input) : input)

/**
 * Wraps a use case as a server action: who is asking, is the input what it should be, do it, say what came of it.
 * `afterwards` runs when it was done, for what must be refreshed.
 */
export const act = <S extends z.ZodType, T>(schema: S, take: (actor: Actor, input: z.output<S>) => Promise<Result<T, Refusal>>, afterwards?: (input: z.output<S>, value: T) => void | Promise<void>) => {
  const answer = async (input: z.input<S> | FormData): Promise<Outcome<T>> => {
    try {
      const actor = await currentActor()
      if (actor === null) return { ok: false, kind: 'signed-out', sentence: '登录已过期，请重新登录。已录入的内容还在本页，登录后可以继续保存。' }
      const parsed = schema.safeParse(plainInput(input))
      if (!parsed.success) {
        const fields = fieldSentences(parsed.error)
        return { ok: false, kind: 'invalid', sentence: Object.values(fields)[0] ?? '提交的内容读不出来，请刷新页面再试。', fields }
      }
      const outcome = await take(actor, parsed.data)
      if (!outcome.ok) return { ok: false, kind: 'refused', sentence: refusalSentence(outcome.error), refusal: outcome.error }
      await afterwards?.(parsed.data, outcome.value)
      return { ok: true, value: outcome.value }
    } catch (error) {
      // redirect() and notFound() travel as errors that belong to Next.
      unstable_rethrow(error)
      return unexpected(error)
    }
  }
  return async (input: z.input<S> | FormData): Promise<Outcome<T>> => {
    const outcome = await answer(input)
    taken({ outcome: outcome.ok ? 'done' : outcome.kind })
    return outcome
  }
}
