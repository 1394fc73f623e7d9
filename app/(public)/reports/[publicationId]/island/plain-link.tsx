import type { AnchorHTMLAttributes } from 'react'

/** What a link of the program is on a page that is left alone: takes the place of `next/link` in the scripts of this folder. */
const PlainLink = ({ href, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) => <a href={href} {...rest} />

export default PlainLink
