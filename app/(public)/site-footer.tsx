/** The foot of every public page. */
export const SiteFooter = () => (
  <footer className="mt-16 border-t border-line-2 text-13 leading-[22px] text-ink-3 print:mt-6">
    <div className="mx-auto max-w-[1168px] px-4 pt-5 pb-9 tablet:px-6">
      <p>本站公布各部门、单位经财政部门审核的决算。表中、文中每个数都能点开看来历；文件附指纹，可自行核对。</p>
      <p><a href="/open-data">开放数据</a>　<a href="/feed.xml">订阅新公开</a></p>
      <p>对公开内容有疑问，请与公开单位或同级财政部门联系。</p>
    </div>
  </footer>
)
