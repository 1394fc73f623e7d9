export { renderPdfHere } from '@/lib/export/pdf'
