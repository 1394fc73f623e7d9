import { act } from '@/app/act'
import { previewAdoption, PreviewAdoptionInput } from '@/lib/disclosure/preview-adoption'
import { answerText } from '../../answer-text'

const preview = act(PreviewAdoptionInput, previewAdoption)

/** A text for a disclosure, to be looked at before it is taken over. `act` checks every part of the input by its schema. */
export const POST = (request: Request): Promise<Response> => answerText(request, (input) => preview(input as Parameters<typeof preview>[0]))
