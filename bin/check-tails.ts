import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { CERTIFICATE_FORMAT } from '@/lib/document/certificate'
import { DISCLOSURE_FORMAT } from '@/lib/document/disclosure'
import { otherwisePrinted } from '@/lib/document/printed-tables'
import { checkCertificate } from '@/lib/export/certificate'
import type { JudgedFinding } from '@/lib/rules/finding'

export const CERTIFICATE = 'certificate.json'
const DISCLOSURE = 'disclosure.json'

const Headed = z.looseObject({ format: z.string() })
const Printed = z.looseObject({ tables: z.array(z.looseObject({ id: z.string(), body: z.array(z.array(z.string())) })) })

/** Files of this format are no facts: what they say about tails can be added up again. */
export const isAboutTails = (json: unknown): boolean => {
  const headed = Headed.safeParse(json)
  return headed.success && [CERTIFICATE_FORMAT, DISCLOSURE_FORMAT].some((format) => format === headed.data.format)
}

const jsonOf = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

export type Checked = { readonly findings: readonly (JudgedFinding & { /** Where in a file that was read both ends stand. */ readonly places?: readonly string[] })[]; /** What was verified, for a person; empty where the findings say all. */ readonly words: string }

const fault = (message: string): Checked => ({ findings: [{ rule: 'I16', severity: 'error', message: `${message}。请重新生成，不要改动已生成的文件。`, cells: [], left: '', right: '', difference: '' }], words: '' })

/**
 * 尾数证明 and the disclosure beside it: the certificate must add up from its own amounts, and the disclosure must print what
 * it certifies. The error is a file that cannot be checked at all.
 */
export const checkTails = (file: string, json: unknown): Result<Checked, string> => {
  const folder = path.dirname(file)
  const isCertificate = Headed.parse(json).format === CERTIFICATE_FORMAT
  const [certificateFile, disclosureFile] = isCertificate ? [file, path.join(folder, DISCLOSURE)] : [path.join(folder, CERTIFICATE), file]
  if (!existsSync(certificateFile)) return err(`${path.basename(file)} 是生成的公开结果，不是决算事实；同一文件夹中没有 ${CERTIFICATE}，无从核对`)
  const verified = checkCertificate(isCertificate ? json : jsonOf(certificateFile))
  if (typeof verified === 'string') return ok(fault(verified))
  const { report, certificate: { moved, tails, unbalanced } } = verified
  if (existsSync(disclosureFile)) {
    const printed = Printed.safeParse(isCertificate ? jsonOf(disclosureFile) : json)
    const other = printed.success ? otherwisePrinted(report, printed.data.tables) : `${DISCLOSURE} 读不出十张表`
    if (other !== null) return ok(fault(other))
  }
  return ok({ findings: [], words: `尾数证明成立：与四舍五入不同的 ${String(moved.length)} 格，允许范围内的尾差 ${String(tails.length)} 处，未能配平的 ${String(unbalanced.length)} 处` })
}
