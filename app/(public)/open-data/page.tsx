import type { Metadata } from 'next'
import { z } from 'zod'
import { openPublications, openUnits } from '@/lib/publication/open-data'
import { openApi, openRoutes, type OpenRoute } from '@/lib/publication/open-api'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'

// The examples name what is published now.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: '开放数据', description: '各部门、单位公开的决算，以 JSON 开放：区划、单位、决算、各年数列。只读，不用登录，允许跨站读取。' }

/** What an address is filled in with, so that every example can be opened. */
const exampleOf = (route: OpenRoute, known: Readonly<Record<string, string>>): string | null => {
  const filled = route.example.replace(/\{(\w+)\}/g, (gap, name: string) => known[name] ?? gap)
  return filled.includes('{') ? null : filled
}

const Required = z.object({ required: z.boolean(), name: z.string(), description: z.string().optional() })
const Described = z.object({ paths: z.record(z.string(), z.object({ get: z.object({ parameters: z.array(Required) }) })) })

const OpenDataPage = async () => {
  const [{ units: [unit] }, { publications: [publication] }] = await Promise.all([openUnits({ limit: 1 }), openPublications({ limit: 1 })])
  const known = { ...(unit === undefined ? {} : { unit: unit.code, division: unit.division.code }), ...(publication === undefined ? {} : { id: publication.id }) }
  const { paths } = Described.parse(openApi())
  return (
    <div className="mx-auto max-w-[1168px] px-4 pt-3.5 tablet:px-6">
      <Breadcrumbs steps={[{ label: '全部决算', href: '/' }, { label: '开放数据' }]} />
      <h1 className="mt-2 font-serif text-24 font-bold tablet:text-32">开放数据</h1>
      <p className="mt-2 max-w-[840px]">公开的决算可以按下面的地址取得 JSON。只读，不用登录，任何网页都可以跨站读取。金额是十进制文字，单位元；空（null）与零不同。已撤回的不再提供。</p>
      <p className="mt-1 max-w-[840px] text-15 text-ink-2">每个答复带 ETag，下次带上 If-None-Match 再问，没有变化就答 304。分页的答复用 next 和 Link 指出下一页。完整的说明：<a href="/api/v1/openapi.json">OpenAPI 3.1</a>。</p>
      {openRoutes.map((route) => {
        const parameters = paths[route.path]?.get.parameters ?? []
        const example = exampleOf(route, known)
        return (
          <section key={route.path} aria-label={route.path} className="mt-7 border-t border-ink pt-3">
            <h2 className="text-16 font-semibold break-all">GET {route.path}</h2>
            <p className="text-15 text-ink-2">{route.summary}。</p>
            {parameters.length > 0 && (
              <table className="mt-2 w-full max-w-[840px] border-y border-line-2 bg-sheet text-14">
                <caption className="sr-only">{route.path} 的参数</caption>
                <thead className="bg-wash text-13 text-ink-2"><tr><th scope="col" className="px-3 py-1.5 text-left font-medium">参数</th><th scope="col" className="px-3 py-1.5 text-left font-medium">说明</th></tr></thead>
                <tbody>
                  {parameters.map(({ name, required, description }) => (
                    <tr key={name} className="border-t border-line align-top">
                      <th scope="row" className="px-3 py-1.5 text-left font-medium whitespace-nowrap">{name}{required && <small className="ml-1.5 font-normal text-ink-3">必填</small>}</th>
                      <td className="px-3 py-1.5 break-words">{description ?? (name === 'id' ? '决算的编号' : '')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {example !== null && <p className="mt-2 text-14 break-all">例：<a href={example}>{example}</a></p>}
          </section>
        )
      })}
      <section aria-labelledby="facts-file" className="mt-7 border-t border-ink pt-3">
        <h2 id="facts-file" className="text-16 font-semibold">决算事实文件的格式</h2>
        <p className="text-15 text-ink-2">单位的账务系统可以照这份说明写出决算事实文件，在“导入导出”中导入：<a href="/facts.schema.json">JSON Schema（2020-12）</a>。每份公开的决算里也带着同样格式的事实。</p>
      </section>
      <section aria-labelledby="keys" className="mt-7 border-t border-ink pt-3">
        <h2 id="keys" className="text-16 font-semibold">签名和公钥</h2>
        <p className="text-15 text-ink-2">决算的数据文件由财政部门用 Ed25519 签名。公钥：<a href="/.well-known/mingsuan-keys.json">mingsuan-keys.json</a>。签的文字是 <code className="break-all">mingsuan-publication/1:</code> 加上数据文件的 SHA-256（64 位十六进制）。</p>
      </section>
    </div>
  )
}

export default OpenDataPage
