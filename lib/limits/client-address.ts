import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { env } from '@/lib/env'

/** In which each request carries the address it came from. Whatever a client writes into it is written over. */
export const CLIENT_ADDRESS = 'x-mingsuan-client'

const UNKNOWN = 'unknown'
const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
/** `::ffff:10.0.0.1` is 10.0.0.1 heard through an IPv6 socket. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/iu, '')

/** Addresses and networks to look one up in. */
export const listOf = (places: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const place of places) {
    const [address = '', bits] = place.split('/')
    if (bits === undefined) list.addAddress(address, family(address))
    else list.addSubnet(address, Number.parseInt(bits, 10), family(address))
  }
  return list
}

/**
 * The address of whoever asks: the nearest one that is no proxy of ours. A list that a client made up stands to the left of
 * what our proxies wrote, and is not read.
 */
export const addressBehind = (peer: string, forwarded: string, trusted: BlockList): string => {
  const hops = [...forwarded.split(',').map(plain), plain(peer)].filter((hop) => isIP(hop) !== 0)
  return hops.findLast((hop, index) => index === 0 || !trusted.check(hop, family(hop))) ?? UNKNOWN
}

/** From now on every request of this process carries its client's address, before anything else reads it. */
export const markClients = (): void => {
  const trusted = listOf(env.trustedProxies)
  subscribe('http.server.request.start', (message) => {
    // What the channel's own documentation says it carries.
    const { request } = message as { readonly request: IncomingMessage }
    const forwarded = request.headers['x-forwarded-for']
    request.headers[CLIENT_ADDRESS] = addressBehind(request.socket.remoteAddress ?? '', Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? ''), trusted)
  })
}

/** Whom a limit by address counts. Of IPv6 the network of a household or an office, for each has billions of addresses. */
export const clientOf = (headers: Headers): string => {
  const address = headers.get(CLIENT_ADDRESS) ?? UNKNOWN
  return isIP(address) === 6 ? networkOf(address) : address
}

const GROUPS = 4
const networkOf = (address: string): string => {
  const [head = '', tail] = address.split('::')
  const [left, right] = [head, tail ?? ''].map((half) => (half === '' ? [] : half.split(':')))
  const zeros = tail === undefined ? 0 : 8 - (left?.length ?? 0) - (right?.length ?? 0)
  const groups = [...(left ?? []), ...Array.from({ length: zeros }, () => '0'), ...(right ?? [])]
  return `${groups.slice(0, GROUPS).map((group) => group.replace(/^0+(?=.)/u, '').toLowerCase()).join(':')}::/64`
}


