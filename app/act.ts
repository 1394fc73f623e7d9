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

/** Letters that no database keeps: a zero, and halves of letters. People do not type them. */
const cannotBeKept = (input: unknown): boolean => {
  const waiting: unknown[] = [input]
  // In turns and not by recursion: what was sent may be nested as deeply as it likes.
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (typeof each === 'string' && /\0|\p{Cs}/u.test(each)) return true
    if (Array.isArray(each) || (typeof each === 'object' && each !== null && Object.getPrototypeOf(each) === Object.prototype)) for (const [key, value] of Object.entries(each)) waiting.push(...[key, value].filter((part) => part !== undefined))
  }
  return false
}

type Taking<S extends z.ZodType, T> = readonly [schema: S, take: (actor: Actor, input: z.output<S>) => Promise<Result<T, Refusal>>, afterwards?: (input: z.output<S>, value: T) => void | Promise<void>]
type Sent<S extends z.ZodType> = z.input<S> | FormData

/** `act` for whoever knows another way to learn who is asking. */
export const actAs = <S extends z.ZodType, T>(...[schema, take, afterwards]: Taking<S, T>) => {
  const answer = async (who: () => Promise<Actor | null>, input: Sent<S>): Promise<Outcome<T>> => {
    try {
      const actor = await who()
      if (actor === null) return { ok: false, kind: 'signed-out', sentence: '登录已过期，请重新登录。已录入的内容还在本页，登录后可以继续保存。' }
      const plain = plainInput(input)
      if (cannotBeKept(plain)) return { ok: false, kind: 'invalid', sentence: '内容里有看不见的特殊字符，保存不了。请删去这一处重新输入，或先粘贴到记事本再复制过来。', fields: {} }
      const parsed = schema.safeParse(plain)
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
  return async (who: () => Promise<Actor | null>, input: Sent<S>): Promise<Outcome<T>> => {
    const outcome = await answer(who, input)
    taken({ outcome: outcome.ok ? 'done' : outcome.kind })
    return outcome
  }
}

/**
 * Wraps a use case as a server action: who is asking, is the input what it should be, do it, say what came of it.
 * `afterwards` runs when it was done, for what must be refreshed.
 */
export const act = <S extends z.ZodType, T>(...taking: Taking<S, T>) => {
  const asked = actAs(...taking)
  return (input: Sent<S>): Promise<Outcome<T>> => asked(currentActor, input)
}
