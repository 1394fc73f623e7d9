import type { Level } from '@/lib/rules/bureau-choices'
import type { Tails } from '@/lib/template/templates'

export const levelWords: Readonly<Record<Level, string>> = { error: '错误', warning: '警告', notice: '提示', off: '不用' }

/** What a level means to the unit. */
export const levelHints: Readonly<Record<Level, string>> = { error: '改正后才能提交', warning: '写明原因后才能提交', notice: '只作提醒', off: '不核对，不出声' }

export const tailsWords: Readonly<Record<Tails, string>> = { plain: '逐格四舍五入', balanced: '配平' }

export const tailsHints: Readonly<Record<Tails, string>> = {
  plain: '每个数各自四舍五入。印出的各项相加，可能与合计差末一位；表旁列出尾差并证明只是四舍五入。',
  balanced: '总计按四舍五入，其余各数在末一位上取或舍，使印出的数横向、纵向相加都平；与四舍五入不同的格列在表旁，确实配不平的写明。',
}

/** What a choice says, whatever it is of: `警告`, `配平`. */
export const choiceWords = (text: string): string => ({ ...levelWords, ...tailsWords })[text] ?? text
