export type DraftFormat = 'pdf' | 'docx' | 'html' | 'xlsx' | 'csv' | 'json'

/** The address of the draft in one format: to be looked at, or to be kept. */
export const draftFileAddress = (disclosureId: string, format: DraftFormat, purpose: 'look' | 'download'): string =>
  `/disclosures/${disclosureId}/preview/files/${format}${purpose === 'download' ? '?download=1' : ''}`
