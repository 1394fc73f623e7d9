import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { placeOf } from '@/lib/publication/places'
import { PlaceView } from './place-view'
import { placeYear, type RawPlaceQuery } from './place-address'

// Who has published is read on every request.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: '按区划和部门查看', description: '各区划、部门、单位的决算公开：哪些公开了，是否在批复后二十日内，哪些还没有公开。' }

const DivisionsPage = async ({ searchParams }: { readonly searchParams: Promise<RawPlaceQuery> }) => {
  const place = await placeOf(null, placeYear(await searchParams))
  if (place === null) notFound()
  return <PlaceView place={place} />
}

export default DivisionsPage
