import { describe, expect, it } from 'vitest'
import { templates } from '@/lib/template/templates'
import { templatesFor } from './template-choice'

describe('templatesFor', () => {
  const idsFor = (divisionCode: string) => templatesFor(divisionCode, templates.values()).map((template) => template.id)

  it('takes the province’s form where there is one for the year, the newest year first', () => {
    expect(idsFor('141127')).toEqual(['CN-2024-14', 'CN-2023-14'])
  })

  it('and the nation’s otherwise', () => {
    expect(idsFor('510100')).toEqual(['CN-2024'])
  })
})
