import { act } from '@/app/act'
import { checkText, CheckTextInput } from '@/lib/disclosure/check-text'
import { answerText } from '../answer-text'

const check = act(CheckTextInput, checkText)

/** A text to be checked. `act` checks every part of the input by its schema. */
export const POST = (request: Request): Promise<Response> => answerText(request, (input) => check(input as Parameters<typeof check>[0]))
