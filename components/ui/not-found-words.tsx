import Link from 'next/link'

/** There is nothing here, or not for this reader: one page for both. */
export const NotFoundWords = () => (
  <div className="mx-auto max-w-[640px] px-4 pt-12 pb-16 text-16 tablet:px-6">
    <h1 className="font-serif text-22 font-bold">没有找到这一页</h1>
    <p className="mt-2">地址可能不完整，或者内容不对外提供。</p>
    <p className="mt-4"><Link href="/">看全部已公开的决算</Link></p>
  </div>
)
