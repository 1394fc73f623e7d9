import { describe, expect, it } from 'vitest'
import { returnOf, withReturn } from './return-address'

describe('the way back', () => {
  it('rides on an address, before its anchor', () => {
    expect(withReturn('/disclosures/d1/forms/income?field=a', 'preview#T03!total:c1')).toBe('/disclosures/d1/forms/income?field=a&from=preview%23T03!total%3Ac1')
    expect(withReturn('/disclosures/d1/preview#T03', 'forms/income?field=a')).toBe('/disclosures/d1/preview?from=forms%2Fincome%3Ffield%3Da#T03')
  })
  it('leads to pages of this disclosure', () => {
    expect(returnOf('d1', 'preview#T03!total:c1')).toEqual({ href: '/disclosures/d1/preview#T03!total:c1', words: '返回预览' })
    expect(returnOf('d1', 'forms/income?field=a')?.words).toBe('返回填报')
  })
  it('leads nowhere else', () => {
    for (const from of [null, '', 'https://example.com', '//example.com', 'preview/../../secret', 'preview//example.com', 'previewer', 'forms\\x', 'history']) expect([from, returnOf('d1', from)]).toEqual([from, null])
  })
})
