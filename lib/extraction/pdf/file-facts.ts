import 'server-only'
import type { ReadFile } from '@/lib/rules/read-document'
import type { PDFDocumentProxy, PDFPageProxy } from './pdf-library'

const NAMES: Readonly<Record<string, string>> = { Title: '标题', Author: '作者', Subject: '主题', Keywords: '关键词', Creator: '创建程序', Producer: '生成程序' }

/** Kinds of annotations in which somebody says something; links, form fields and pop-ups say nothing. */
const COMMENTS = new Set(['Text', 'FreeText', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret', 'Ink', 'FileAttachment'])

/** 作者, 标题 … as the file states them; what it does not state is left out. */
export const propertiesOf = async (pdf: PDFDocumentProxy): Promise<Readonly<Record<string, string>>> => {
  const { info } = await pdf.getMetadata()
  const stated: Readonly<Record<string, unknown>> = { ...info }
  return Object.fromEntries(Object.entries(NAMES).flatMap(([key, name]) => {
    const value = stated[key]
    return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim().slice(0, 500)] as const] : []
  }))
}

type Annotation = { readonly subtype?: string; readonly fieldValue?: unknown; readonly inReplyTo?: unknown }

export type PageNotes = { readonly comments: number; readonly hasFilledFields: boolean }

/** Comments on a page, and whether it holds form fields that somebody filled in. */
export const notesOf = async (page: PDFPageProxy): Promise<PageNotes> => {
  const annotations = (await page.getAnnotations()) as readonly Annotation[]
  return {
    comments: annotations.filter(({ subtype = '' }) => COMMENTS.has(subtype)).length,
    hasFilledFields: annotations.some(({ subtype, fieldValue }) => subtype === 'Widget' && typeof fieldValue === 'string' && fieldValue !== ''),
  }
}

export const fileOf = (properties: ReadFile['properties'], comments: number, picturePages: readonly number[]): ReadFile => ({ properties, comments, trackedChanges: 0, hiddenSheets: [], hiddenRows: 0, externalLinks: [], picturePages })
