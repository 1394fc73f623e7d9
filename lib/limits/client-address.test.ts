import { describe, expect, it } from 'vitest'
import { addressBehind, CLIENT_ADDRESS, clientOf, listOf } from './client-address'

const here = listOf(['127.0.0.1', '::1'])
const network = listOf(['127.0.0.1', '10.0.0.0/8'])

describe('the address somebody comes from', () => {
  it.each([
    ['nobody in between', '203.0.113.7', '', here, '203.0.113.7'],
    ['a list made up by who comes directly', '203.0.113.7', '198.51.100.1', here, '203.0.113.7'],
    ['a proxy on this machine', '127.0.0.1', '203.0.113.7', here, '203.0.113.7'],
    ['the same, and a client who writes a list of its own', '::ffff:127.0.0.1', '1.2.3.4, 203.0.113.7', here, '203.0.113.7'],
    ['two proxies', '127.0.0.1', '1.2.3.4, 203.0.113.7, 10.3.4.5', network, '203.0.113.7'],
    ['a browser on this machine', '::1', '', here, '::1'],
    ['what is no address', '127.0.0.1', '"><script>, 203.0.113.7', here, '203.0.113.7'],
    ['nothing at all', '', 'x', here, 'unknown'],
  ])('%s', (_, peer, forwarded, trusted, address) => { expect(addressBehind(peer, forwarded, trusted)).toBe(address) })

  it('of IPv6 the network is counted, however it is written', () => {
    const of = (address: string) => clientOf(new Headers({ [CLIENT_ADDRESS]: address }))
    expect(of('2001:db8:0:7:1:2:3:4')).toBe('2001:db8:0:7::/64')
    expect(of('2001:DB8::7:1:2:3:4')).toBe('2001:db8:0:7::/64')
    expect(of('203.0.113.7')).toBe('203.0.113.7')
    expect(clientOf(new Headers())).toBe('unknown')
  })
})
