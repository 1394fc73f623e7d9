import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { hostileText } from '@/testing/hostile'
import { escaped } from './escaped'

it('text is text in the feed, in an element and in an attribute', () => {
  fc.assert(fc.property(hostileText, (text) => {
    const found: { tags: string[]; attribute: string; text: string } = { tags: [], attribute: '', text: '' }
    const parser = new SaxesParser()
    parser.on('error', (fault) => { throw fault })
    parser.on('opentag', ({ name, attributes }) => {
      found.tags.push(name)
      found.attribute = String(attributes['label'] ?? '')
    })
    parser.on('text', (piece) => { found.text += piece })
    parser.write(`<?xml version="1.0" encoding="utf-8"?><title label="${escaped(text)}">${escaped(text)}</title>`).close()
    expect(found.tags).toEqual(['title'])
    expect(found.text.replace(/\s/gu, '')).toBe(found.attribute.replace(/\s/gu, ''))
  }))
})
