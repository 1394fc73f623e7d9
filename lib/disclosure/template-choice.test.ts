import { describe, expect, it } from 'vitest'
import { templates } from '@/lib/template/templates'
import { templatesFor } from './template-choice'

describe('templatesFor', () => {
  const idsFor = (divisionCode: string) => templatesFor(divisionCode, templates.values()).map((template) => template.id)

  it('takes the province’s form where there is one for the year, the newest year first', () => {
    expect(idsFor('141127')).toEqual(['CN-2024-14', 'CN-2023-14'])
  })

  it('prefers what the division’s own bureau chose', () => {
    const chosen = [...templates.values()].map((template) => (template.chosenBy === null ? template : { ...template, chosenBy: ['141127'] }))
    expect(templatesFor('141127', chosen).map((template) => template.id)).toEqual(['CN-2024-14-B', 'CN-2023-14'])
    expect(templatesFor('141128', chosen).map((template) => template.id)).toEqual(['CN-2024-14', 'CN-2023-14'])
  })

  it('and the nation’s otherwise', () => {
    expect(idsFor('510100')).toEqual(['CN-2024'])
  })
})
