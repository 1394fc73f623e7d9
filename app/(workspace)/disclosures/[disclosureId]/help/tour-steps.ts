/** Five places an accountant meets first: where they stand on the page, and what they are for. */
export const tourSteps = [
  { title: '栏目', anchor: 'nav[aria-label="填报栏目"]', side: 'right', words: '按顺序填，也可以跳着填。切到“还缺”，没填的逐条列出，点一下就到那一格；F8 依次走完。' },
  { title: '填数', anchor: '#main h1', side: 'bottom', words: '表格和 Excel 一样用：方向键走格、直接打字、Enter 往下，也可以整块粘贴。灰底的合计自动算。' },
  { title: '后果', anchor: '#effects-title', side: 'left', words: '改一个数，右边马上列出跟着变的表、句子和问题。点一下可以过去看，再返回。' },
  { title: '单位和保存', anchor: '[aria-label="金额单位"]', side: 'bottom', words: '元、万元随时切换，存的数不变。改动自动保存，断网时先存在本机，连上后补存。' },
  { title: '快捷键', anchor: '#help', side: 'bottom', words: '按 ? 看全部快捷键。错误改完、警告说明以后，用“提交审核”交给财政局。' },
] as const
