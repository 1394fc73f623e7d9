import type { Publication } from '@/lib/publication/publications'
import { siteOrigin } from '@/lib/publication/site'
import { fileAddress, reportAddress } from './the-publication'

/** One sentence for search engines and for whoever passes the address on. */
export const descriptionOf = ({ unitName, fiscalYear, divisionName, incomeTotal, expenditureTotal, threePublicTotal, isWithheld }: Publication): string =>
  `${unitName.startsWith(divisionName) ? '' : divisionName}${unitName}${String(fiscalYear)}年度决算：${isWithheld ? '部分或全部内容涉及国家秘密，依法不公开。' : `收入总计 ${incomeTotal ?? ''} 万元，支出总计 ${expenditureTotal ?? ''} 万元，“三公”经费 ${threePublicTotal === '' ? '0.00' : (threePublicTotal ?? '')} 万元。十张表、情况说明、绩效自评，每个数都能看来历。`}`

const mediaTypes: Readonly<Record<string, string>> = { pdf: 'application/pdf', html: 'text/html', json: 'application/json' }

/** The report as a Dataset of schema.org. `<` is written apart, so that no name can end the script. */
export const DatasetData = ({ publication }: { readonly publication: Publication }) => {
  const origin = siteOrigin()
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${publication.unitName}${publication.title}`,
    description: descriptionOf(publication),
    url: `${origin}${reportAddress(publication.id)}`,
    identifier: publication.id,
    version: String(publication.version),
    inLanguage: 'zh-CN',
    datePublished: publication.publishedAt,
    temporalCoverage: String(publication.fiscalYear),
    spatialCoverage: publication.divisionName,
    isAccessibleForFree: true,
    creator: { '@type': 'GovernmentOrganization', name: publication.unitName, identifier: publication.unitCode },
    distribution: publication.files.map(({ format, sha256, size }) => ({ '@type': 'DataDownload', encodingFormat: mediaTypes[format] ?? format, contentUrl: `${origin}${fileAddress(publication.id, format)}`, contentSize: `${String(size)} B`, sha256 })),
  }
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }} />
}
