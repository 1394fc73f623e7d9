import { tooMany } from '@/app/too-many'
import { clientOf } from '@/lib/limits/client-address'
import { latestPublications, type NewsEntry } from '@/lib/publication/publications'
import { siteOrigin } from '@/lib/publication/site'
import { escaped } from '../escaped'

export const dynamic = 'force-dynamic'

const ENTRIES = 50

const titleOf = ({ unitName, title, version, correctedBecause }: NewsEntry): string => `${unitName}${title}${correctedBecause === null ? '' : `（更正，第 ${String(version)} 版）`}`

const entryOf = (origin: string) => (entry: NewsEntry): string => `  <entry>
    <id>urn:uuid:${entry.id}</id>
    <title>${escaped(titleOf(entry))}</title>
    <link href="${origin}/reports/${entry.id}"/>
    <published>${entry.publishedAt}</published>
    <updated>${entry.publishedAt}</updated>
    <author><name>${escaped(entry.unitName)}</name></author>
    <category term="${entry.correctedBecause === null ? 'publication' : 'correction'}" label="${entry.correctedBecause === null ? '公开' : '更正'}"/>
    <summary>${escaped(`${entry.divisionName}。${entry.incomeTotal === null || entry.expenditureTotal === null ? '' : `收入总计 ${entry.incomeTotal} 万元，支出总计 ${entry.expenditureTotal} 万元。`}${entry.correctedBecause === null ? '' : `更正原因：${entry.correctedBecause}`}`)}</summary>
  </entry>`

/** What was published and corrected last, as Atom. What was withdrawn is no longer in it. */
export const GET = async (request: Request): Promise<Response> => {
  const wait = await tooMany('api', clientOf(request.headers))
  if (wait !== null) return wait
  const origin = siteOrigin()
  const entries = await latestPublications(ENTRIES)
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${origin}/feed.xml</id>
  <title>部门决算公开</title>
  <subtitle>新公开和更正的部门决算</subtitle>
  <link rel="self" href="${origin}/feed.xml"/>
  <link href="${origin}/"/>
  <updated>${entries[0]?.publishedAt ?? '1970-01-01T00:00:00.000Z'}</updated>
${entries.map(entryOf(origin)).join('\n')}
</feed>
`
  return new Response(body, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' } })
}
