import { expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'

test('more to the smaller than to the small', () => expect(verdict(stated({ 'governmentProcurement/toSmallAndMicro': '350001' }))).toEqual(['P05 error']))
test('more than was procured', () => expect(verdict(stated({ 'governmentProcurement/toSmallAndMedium': '350001' }))).toEqual(['P05 warning']))
