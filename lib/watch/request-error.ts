import 'server-only'
import { log } from '@/lib/operation/log'
import { counter } from '@/lib/operation/metrics'
import { storyOf } from '@/lib/operation/story'

const failed = counter('mingsuan_request_failures_total', 'Pages and routes that failed, by kind')

export const logRequestError = (error: unknown, { method, routePath, routeType }: { readonly method: string; readonly routePath: string; readonly routeType: string }): void => {
  const digest: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'digest') : undefined
  failed({ kind: routeType })
  log('error', 'request.failed', { number: typeof digest === 'string' ? digest : null, method, route: routePath, kind: routeType, story: storyOf(error) })
}
