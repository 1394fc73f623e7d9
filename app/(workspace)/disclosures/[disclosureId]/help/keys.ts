export type KeyLine = { readonly keys: readonly (readonly string[])[]; readonly what: string }
export type KeyGroup = { readonly title: string; readonly lines: readonly KeyLine[] }

const line = (what: string, ...keys: readonly (readonly string[])[]): KeyLine => ({ keys, what })

/** 快捷键，按用在哪里分组。改键时改这里和用键的地方。 */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: '到处可用',
    lines: [
      line('下一处要填或要改的地方；上一处', ['F8'], ['Shift', 'F8']),
      line('跳到旁边第一个问题的两端', ['['], [']']),
      line('撤销；重做', ['Ctrl', 'Z'], ['Ctrl', 'Y']),
      line('打开本页', ['?']),
      line('关闭窗口、菜单', ['Esc']),
    ],
  },
  {
    title: '问题',
    lines: [
      line('下一项、上一项', ['J'], ['K'], ['↑'], ['↓']),
      line('跳到这一项的两端，在表中打开那一格', ['['], [']']),
      line('就地改这一项；回到这一项', ['Enter'], ['Esc']),
    ],
  },
  {
    title: '审核',
    lines: [
      line('待办清单：下一家、上一家；打开；勾选', ['J'], ['K'], ['Enter'], ['X']),
      line('对一个数、一句话或一张自评表写意见', ['C']),
      line('选意见所指之处；写；不写了', ['↑'], ['↓'], ['Enter'], ['Esc']),
    ],
  },
  {
    title: '绩效自评',
    lines: [
      line('自评表清单：上一张、下一张；打开', ['↑'], ['↓'], ['Enter']),
      line('自评表：上一张、下一张', ['Alt', 'PageUp'], ['Alt', 'PageDown']),
      line('指标表：采用这一条的建议得分', ['F9']),
    ],
  },
  {
    title: '表格',
    lines: [
      line('走到邻格', ['↑'], ['↓'], ['←'], ['→']),
      line('跳到填了数的一段的边上', ['Ctrl', '方向键']),
      line('行首、行末；表首、表末', ['Home'], ['End'], ['Ctrl', 'Home'], ['Ctrl', 'End']),
      line('下一个、上一个可填的格', ['Tab'], ['Shift', 'Tab']),
      line('选一片；全选', ['Shift', '方向键'], ['Ctrl', 'A']),
      line('直接打字改写；接着原文改', ['数字'], ['F2']),
      line('填好往下；放弃这次改动', ['Enter'], ['Esc']),
      line('清空', ['Delete']),
      line('向下填充；向右填充', ['Ctrl', 'D'], ['Ctrl', 'R']),
      line('复制、剪切、粘贴（可整块从 Excel 粘贴）', ['Ctrl', 'C'], ['Ctrl', 'X'], ['Ctrl', 'V']),
      line('这一格的历史', ['Shift', 'F2']),
      line('离开表格', ['Esc', 'Tab']),
    ],
  },
]
