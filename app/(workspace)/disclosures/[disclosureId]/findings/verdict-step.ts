import type { OldVerdict } from '@/lib/disclosure/open-disclosure'
import { momentWords } from '../../../moment'

const steps: Readonly<Record<string, string>> = { submit: '提交时', approve: '审核通过时', publish: '公开时', judgeAnew: '上次重新核对时' }

/** `提交时（2024年9月28日 14:32）`: when a verdict was made. */
export const verdictMoment = ({ step, at }: Pick<OldVerdict, 'step' | 'at'>): string => `${steps[step] ?? '当时'}（${momentWords(at)}）`
