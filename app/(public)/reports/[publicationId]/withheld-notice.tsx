import { NoticeBanner } from '@/components/ui/notice-banner'
import type { Booklet } from '@/lib/document/blocks'
import { withheldPlaces } from '@/lib/document/withheld'

/** Over a report of which something is withheld as a state secret: the prescribed sentence, and where it stands. */
export const WithheldNotice = ({ booklet }: { readonly booklet: Booklet }) => {
  const places = withheldPlaces(booklet)
  return (
    <div className="pb-5">
      <NoticeBanner tone="notice" title="有内容依法不公开">
        <p>{places[0]?.sentence}</p>
        {places.some(({ heading }) => heading !== '') && <ul className="mt-1 list-inside list-disc">{places.map(({ id, heading }) => <li key={id}>{heading}</li>)}</ul>}
      </NoticeBanner>
    </div>
  )
}
