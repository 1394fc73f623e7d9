import { isSame, sumOf, type Figure } from '@/lib/money/amount'
import type { Indicator } from '@/lib/facts/facts'
import { scoreMentions, unnamedScore } from '../analysis-text'
import { ZERO } from '../printed'
import type { Rule, RuleFinding } from '../rule'
import { eachSheet, isLevelled, type Sheet } from '../sheet'

const scoreOf = (indicators: readonly Indicator[]): Figure => sumOf(indicators.map((indicator) => indicator.score)) ?? ZERO

const ofKind = ({ project }: Sheet, kind: string): readonly Indicator[] => project.indicators.filter(({ level1, level2 }) => level2.includes(kind) || (kind === '成本' && level1.includes(kind)))

export const e22ScoresInAnalysis: Rule = {
  id: 'E22',
  title: '分析文字中的自评分应与得分栏一致',
  relation: '“自评（值）n分” = 该类指标得分之和；几类合写一个分数的，其一或其和相符即可。',
  severity: 'warning',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '文字照抄了别的表',
  check: eachSheet(function* (sheet): Iterable<RuleFinding> {
    if (!isLevelled(sheet)) return
    const { analysis, indicators } = sheet.project
    const differs = (field: string, kinds: string, said: Figure, due: Figure, rows: readonly Indicator[]): RuleFinding => ({
      what: `${sheet.name}分析文字写${kinds}自评 ${said.toFixed()} 分，得分栏为 ${due.toFixed()} 分`,
      left: [sheet.at(`analysis/${field}`)],
      right: rows.map((row) => sheet.at(`indicators/${row.id}/score`)),
      clause: kinds,
      figures: { left: said, right: due, unit: '分', decimals: 2 },
      told: '',
      advice: '请按得分栏改正文字。',
    })
    for (const field of ['outputs', 'benefits'] as const)
      for (const { kinds, score } of scoreMentions(analysis[field])) {
        const named = kinds.map((kind) => ofKind(sheet, kind)).filter((rows) => rows.length > 0)
        // A text may call a benefit otherwise than the table: then it speaks for all benefits. An output that the table does not name cannot be told.
        const rows = named.length > 0 || field === 'outputs' ? named.flat() : indicators.filter(({ level1 }) => level1.includes('效益'))
        const sums = [scoreOf(rows), ...named.map(scoreOf)]
        if (rows.length > 0 && !sums.some((sum) => isSame(sum, score))) yield differs(field, `${kinds.join('、')}指标`, score, scoreOf(rows), rows)
      }
    for (const [field, level1, name] of [['benefits', '效益', '效益指标'], ['satisfaction', '满意', '满意度指标']] as const) {
      const score = unnamedScore(analysis[field])
      const rows = indicators.filter((indicator) => indicator.level1.includes(level1))
      if (score !== null && rows.length > 0 && !isSame(score, scoreOf(rows))) yield differs(field, name, score, scoreOf(rows), rows)
    }
  }),
}
