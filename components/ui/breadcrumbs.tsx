import Link from 'next/link'

type BreadcrumbsProps = {
  /** From the top down; the last is this page and has no href. */
  readonly steps: readonly { readonly label: string; readonly href?: string }[]
}

export const Breadcrumbs = ({ steps }: BreadcrumbsProps) => (
  <nav aria-label="位置" className="text-13 text-ink-3 print:hidden">
    <ol className="flex flex-wrap gap-x-1.5">
      {steps.map((step, index) => (
        <li key={step.label} className="flex gap-x-1.5">
          {index > 0 && <span aria-hidden="true">›</span>}
          {step.href === undefined ? <span aria-current="page">{step.label}</span> : <Link href={step.href}>{step.label}</Link>}
        </li>
      ))}
    </ol>
  </nav>
)
