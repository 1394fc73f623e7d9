import 'server-only'
import type { Database } from '@/lib/db/database'
import { choicesOf } from '@/lib/rules/bureau-choices'
import { withChoices, type Choices } from '@/lib/template/choices'
import { theTemplate, type Template } from '@/lib/template/templates'

/** A form in a division. */
type InDivision = { readonly templateId: string; readonly unit: { readonly divisionCode: string } }

/** What the bureau of a division chose of a form. */
export const choicesMade = async (db: Database, { templateId, unit }: InDivision): Promise<Choices> => choicesOf(await db.choices.of(unit.divisionCode, templateId))

/** The form by which a disclosure is judged and printed: its template as the bureau of its division uses it today. */
export const formInUse = async (db: Database, row: InDivision): Promise<Template> => withChoices(theTemplate(row.templateId), await choicesMade(db, row))
