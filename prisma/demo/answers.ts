/** A unit's words for warnings of one rule. */
export type Answer = { readonly rule: string; readonly words: string; readonly public: boolean }

const say = (rule: string, words: string): Answer => ({ rule, words, public: true })

/** By unit and year. A rule's answer stands for all its warnings in that disclosure. */
const byDisclosure: Readonly<Record<string, readonly Answer[]>> = {
  '119001/2023': [
    say('Y07', '驻村工作队当年由两人增至三人，补助按人数和驻村天数据实结算。'),
  ],
}

export const answers = (unitCode: string, fiscalYear: number): readonly Answer[] => byDisclosure[`${unitCode}/${fiscalYear}`] ?? []
