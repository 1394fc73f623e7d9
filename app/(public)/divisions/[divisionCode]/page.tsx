import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { placeOf } from '@/lib/publication/places'
import { PlaceView } from '../place-view'
import { placeAddress, placeYear, type RawPlaceQuery } from '../place-address'

export const dynamic = 'force-dynamic'

type DivisionPageProps = { readonly params: Promise<{ readonly divisionCode: string }>; readonly searchParams: Promise<RawPlaceQuery> }

export const generateMetadata = async ({ params }: DivisionPageProps): Promise<Metadata> => {
  const { divisionCode } = await params
  const name = (await placeOf(divisionCode, null))?.division?.name
  return name === undefined ? { title: '没有这个区划' } : { title: `${name}的决算公开`, description: `${name}各部门、单位的决算公开：哪些公开了，是否在批复后二十日内，哪些还没有公开。`, alternates: { canonical: placeAddress(divisionCode) } }
}

const DivisionPage = async ({ params, searchParams }: DivisionPageProps) => {
  const place = await placeOf((await params).divisionCode, placeYear(await searchParams))
  if (place === null) notFound()
  return <PlaceView place={place} />
}

export default DivisionPage
