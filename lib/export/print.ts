import 'server-only'
import type { Booklet } from '@/lib/document/blocks'
import { renderDocx } from './docx'
import type { FactRow } from './fact-rows'
import { renderHtml } from './html'
import { renderPdf } from './pdf'
import { renderXlsx } from './xlsx'

type Dated = { readonly booklet: Booklet; /** Seconds since 1970. */ readonly createdAt: number; /** Words across every page. */ readonly draft?: string }

/** A booklet to be rendered in one format: plain data, so that it can be handed to another thread. */
export type PrintJob =
  | (Dated & { readonly format: 'pdf' | 'docx' })
  | (Dated & { readonly format: 'xlsx'; readonly facts: readonly FactRow[] })
  | { readonly format: 'html'; readonly booklet: Booklet; readonly disclosureJson: string }

/** Renders in this thread: for the command line, which has nothing else to do, and for the printers, whose work it is. */
export const print = async (job: PrintJob): Promise<Uint8Array> => {
  switch (job.format) {
    case 'pdf':
      return renderPdf(job.booklet, job)
    case 'docx':
      return renderDocx(job.booklet, job)
    case 'xlsx':
      return renderXlsx(job.booklet, job)
    case 'html':
      return new TextEncoder().encode(renderHtml(job.booklet, job))
  }
}
