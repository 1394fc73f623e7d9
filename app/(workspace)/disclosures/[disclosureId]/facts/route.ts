import { z } from 'zod'
import { act } from '@/app/act'
import { readBody } from '@/app/read-body'
import { saveFacts, SaveFactsInput } from '@/lib/disclosure/save-facts'
import { FactChange } from '@/lib/facts/change'
import { isOwnRequest } from '@/app/own-request'

/** The schema of the forms, on the server: a text that the form refuses is refused here with the same sentence. */
const SaveForm = SaveFactsInput.extend({ changes: z.array(FactChange).min(1).max(5000, { error: '一次保存的内容太多，请分批保存' }) })

/** As much as a server action takes. */
const MOST_BYTES = 6_000_000

const save = act(SaveForm, saveFacts)

/**
 * Where a page saves what was typed. An address and no server action: actions wait for one another, are given up with
 * their page, and are unknown to a server that was built anew since the page was loaded.
 */
export const POST = async (request: Request): Promise<Response> => {
  if (!isOwnRequest(request)) return new Response(null, { status: 403 })
  const body = await readBody(request, MOST_BYTES)
  if (!body.ok) return body.refusal
  // `act` checks every part of it by its schema.
  return Response.json(await save(body.json as Parameters<typeof save>[0]), { headers: { 'cache-control': 'no-store' } })
}
