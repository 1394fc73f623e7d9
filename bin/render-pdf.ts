export { renderPdf } from '@/lib/export/pdf'
