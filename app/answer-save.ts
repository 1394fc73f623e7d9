import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { saveFacts, SaveFactsInput } from '@/lib/disclosure/save-facts'
import { FactChange } from '@/lib/facts/change'
import { actAs } from './act'
import { isOwnRequest } from './own-request'
import { readBody, type Sent } from './read-body'

/** The schema of the forms, on the server: a text that the form refuses is refused here with the same sentence. */
const SaveForm = SaveFactsInput.extend({ changes: z.array(FactChange).min(1).max(5000, { error: '一次保存的内容太多，请分批保存' }) })

/** As much as a server action takes. */
const MOST_BYTES = 6_000_000

const save = actAs(SaveForm, saveFacts)

/**
 * Where a page saves what was typed. An address and no server action: actions wait for one another, are given up with
 * their page, and are unknown to a server that was built anew since the page was loaded.
 */
export const answerSave = async (request: Sent, who: () => Promise<Actor | null>): Promise<Response> => {
  if (!isOwnRequest(request)) return new Response(null, { status: 403 })
  const body = await readBody(request, MOST_BYTES)
  if (!body.ok) return body.refusal
  // `actAs` checks every part of it by its schema.
  return Response.json(await save(who, body.json as Parameters<typeof save>[1]), { headers: { 'cache-control': 'no-store' } })
}
