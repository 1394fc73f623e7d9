import Link from 'next/link'
import type { ReactNode } from 'react'

/** To the field of a fact. What is far away is not fetched before somebody asks: a page has hundreds of these. */
export const EndLink = ({ href, children, keyName }: { readonly href: string; readonly children: ReactNode; /** `[` or `]`: the key that leads there. */ readonly keyName?: string | undefined }) => (
  <Link href={href} prefetch={false} {...(keyName === undefined ? {} : { 'data-end': keyName })}>{children}</Link>
)
