import 'server-only'
import { headers } from 'next/headers'
import { withRenewedCookies } from './secrets'

/** The headers of this request, as the sign-in library is to see them. */
export const askedHeaders = async (): Promise<Headers> => withRenewedCookies(await headers())
