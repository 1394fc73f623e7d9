import { describe, expect, it } from 'vitest'
import type { CommentRow, EventRow } from '@/lib/disclosure/open-disclosure'
import { timelineOf } from './timeline-entries'

const event = (step: EventRow['step'], at: string, note: string | null): EventRow => ({ step, at, note, from: null, to: 'draft', byName: '常国栋', hash: at })
const comment = (kind: CommentRow['kind'], at: string): CommentRow => ({ id: at, kind, words: '请补充文号', anchor: null, place: null, quote: null, ofBureau: true, answer: null, answeredName: null, resolvedAt: null, resolvedName: null, byName: '常国栋', at })

describe('timelineOf', () => {
  it('puts the latest first and a letter with its step', () => {
    const entries = timelineOf([event('submit', '2025-09-01', '2024-141199-034001-01'), event('return', '2025-09-03', '请补充文号')], [comment('letter', '2025-09-03'), comment('comment', '2025-09-02')])
    expect(entries.map((entry) => entry.words)).toEqual(['退回', '请补充文号', '提交审核，回执号 2024-141199-034001-01'])
    expect(entries[0]).toMatchObject({ kind: 'step', letter: '请补充文号' })
  })
})
