import { tooMany } from '@/app/too-many'
import { sections } from '@/components/live/sections'
import { currentActor } from '@/lib/auth/actor'
import { seasonFile } from '@/lib/disclosure/season-file'
import { refusalSentence } from '@/lib/workflow/refusal'
import { fileAnswer, sentenceAnswer } from '../../disclosures/[disclosureId]/file-answer'
import { seasonQueryOf } from '../season-query'
import { sectionTallies } from '../section-tallies'

/** The map as an Excel file. */
export const GET = async (request: Request): Promise<Response> => {
  const actor = await currentActor()
  if (actor === null) return sentenceAnswer(401, '登录已过期，请重新登录。')
  const wait = await tooMany('export', actor.userId)
  if (wait !== null) return wait
  const file = await seasonFile(actor, seasonQueryOf(Object.fromEntries(new URL(request.url).searchParams)), { sections, measure: sectionTallies })
  return file.ok ? fileAnswer(file.value, true) : sentenceAnswer(404, refusalSentence(file.error))
}
