// Reads, recognises and judges one file in this process and prints what it took: for measuring memory, which nobody shares here.
import { readFileSync } from 'node:fs'
import { readFile } from '@/lib/extraction/read-file'
import { checkLayout } from '@/lib/recognition/check-layout'

const since = performance.now()
const layout = await readFile(new Uint8Array(readFileSync(process.argv[2] ?? '')), 600)
if (!layout.ok) throw new Error(layout.error)
const checked = checkLayout(layout.value)
process.stdout.write(`${JSON.stringify({ milliseconds: performance.now() - since, megabytes: process.resourceUsage().maxRSS / 1024, pages: layout.value.pages, findings: checked?.findings.length ?? 0 })}\n`)
