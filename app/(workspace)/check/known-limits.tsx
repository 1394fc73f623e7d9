/** What checking an existing text cannot do, said before anybody relies on it. */
const limits = [
  '扫描件和图片里的字不识别；带图片的页会列在“没有读到、没有读全的”里。',
  'PDF 最多读前 600 页，文件最大 30 MB。.doc、.xls、.wps 等旧格式要先另存为 .docx、.xlsx 或 PDF。',
  '没有框线的表格，只在每一列都分得清时才读；分不清的不猜。一格占一行的文本，只读一格都没有丢的表。',
  '合并、拆分得与报表格式不同的表格，可能认不出是哪张表；认不出的列在“没有读到、没有读全的”里，有关的规则不核对。',
  '文字说明按报表规定的写法读数。改写过的句子，其中的数可能没有读出，也就没有核对。',
  '文本上只有印出来的数（多为万元两位小数），四舍五入能解释的差只作提示。',
  '上年数、所属单位、批复日期不在文本里，要用到它们的规则不核对。',
  '填入决算公开的数只和印出来的一样精确；没有印的、没有读出的不猜，填入前列出来，请在表单里补填。',
  '“把握”是对读得准不准的估计：中、低的，请先对照原文再下结论。',
]

export const KnownLimits = () => (
  <section aria-labelledby="limits" className="mt-6 border-t border-line-2 pt-3 text-13 text-ink-2">
    <h2 id="limits" className="text-14 font-semibold text-ink">已知局限</h2>
    <ul className="mt-1.5 grid list-disc gap-1 pl-5">{limits.map((limit) => <li key={limit}>{limit}</li>)}</ul>
  </section>
)
