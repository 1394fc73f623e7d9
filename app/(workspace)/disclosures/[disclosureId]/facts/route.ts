import { answerSave } from '@/app/answer-save'
import { currentActor } from '@/lib/auth/actor'

/** Where `front.ts` does not stand before the program, as while it is developed. */
export const POST = (request: Request): Promise<Response> => answerSave(request, currentActor)
