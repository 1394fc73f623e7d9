import { act } from '@/app/act'
import { adoptText, AdoptTextInput } from '@/lib/disclosure/adopt-text'
import { answerText } from '../answer-text'

const adopt = act(AdoptTextInput, adoptText)

/** A text to be taken over as its preview said. `act` checks every part of the input by its schema. */
export const POST = (request: Request): Promise<Response> => answerText(request, (input) => adopt(input as Parameters<typeof adopt>[0]))
