import 'server-only'
import { env } from '@/lib/env'

/** The address under which the public reaches this site, without a path: feeds and maps must name it in full. */
export const siteOrigin = (): string => env.authUrl
