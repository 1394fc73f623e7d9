import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

const stroke = (d: string, width?: number): ReactNode => <path d={d} {...(width === undefined ? {} : { strokeWidth: width })} />
const solid = (d: string): ReactNode => <path d={d} fill="currentColor" stroke="none" />
/** What is cut out of a solid shape shows the paper. */
const cut = (d: string): ReactNode => <path d={d} stroke="var(--color-sheet)" strokeWidth={1.6} />

/** Solid shapes are three and differ in outline: a square for errors, a triangle for warnings, a disc for done. */
const drawings = {
  error: <>{solid('M2 2h12v12H2z')}{cut('M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2')}</>,
  warning: <>{solid('M8 1.6 15.2 14.4H.8z')}{cut('M8 6v4.2M8 11.4v1.6')}</>,
  done: <><circle cx="8" cy="8" r="6.3" fill="currentColor" stroke="none" />{cut('M4.9 8.3l2.2 2.2 4-4.6')}</>,
  notice: <><circle cx="8" cy="8" r="6.3" />{stroke('M8 7.2v4M8 4.4v1.5')}</>,
  check: stroke('M2.6 8.6l3.6 3.6 7.2-8', 2),
  edit: stroke('M2.5 13.5l.8-3.3 7.6-7.6 2.5 2.5-7.6 7.6z'),
  lock: stroke('M3.5 7.2h9v6.3h-9zM5.3 7V4.8a2.7 2.7 0 0 1 5.4 0V7'),
  partial: <><circle cx="8" cy="8" r="6" />{solid('M8 2a6 6 0 0 1 0 12z')}</>,
  blank: <circle cx="8" cy="8" r="6" strokeDasharray="2.4 2.3" />,
  none: stroke('M3.5 8h9'),
  sent: stroke('M2 8h11M8.6 3.6 13 8l-4.4 4.4'),
  back: stroke('M3 6h7.2a3.3 3.3 0 0 1 0 6.6H6M6 3 3 6l3 3'),
  review: stroke('M2 3.5h12v9H2zM4.5 6.5h7M4.5 9.5h4'),
  clock: <><circle cx="8" cy="8" r="6.3" />{stroke('M8 4.4V8l2.6 1.8')}</>,
  withdrawn: <><circle cx="8" cy="8" r="6.3" />{stroke('M3.6 12.4l8.8-8.8')}</>,
  right: stroke('M6 3.5 10.5 8 6 12.5'),
  left: stroke('M10 3.5 5.5 8 10 12.5'),
  down: stroke('M3.5 6 8 10.5 12.5 6'),
  up: stroke('M3.5 10 8 5.5 12.5 10'),
  close: stroke('M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4'),
  link: stroke('M6.7 9.3 9.3 6.7M7.2 4.6l1.5-1.5a3 3 0 0 1 4.2 4.2l-1.5 1.5M8.8 11.4l-1.5 1.5a3 3 0 0 1-4.2-4.2l1.5-1.5'),
  download: stroke('M8 2v8.2M4.6 7 8 10.4 11.4 7M2.5 13.5h11'),
  upload: stroke('M8 10.4V2.2M4.6 5.4 8 2l3.4 3.4M2.5 13.5h11'),
  search: <><circle cx="7" cy="7" r="4.6" />{stroke('m10.5 10.5 3.6 3.6')}</>,
  talk: stroke('M2 2.5h12v8.4H7.6L4.4 13.8v-2.9H2z'),
  clipboard: stroke('M5 3H3v11h10V3h-2M5.5 1.8h5V4.4h-5z'),
  undo: stroke('M3 6.2h6.6a3.4 3.4 0 0 1 0 6.8H6M6 3.2l-3 3 3 3'),
  redo: stroke('M13 6.2H6.4a3.4 3.4 0 0 0 0 6.8H10M10 3.2l3 3-3 3'),
  plus: stroke('M8 3v10M3 8h10'),
  remove: stroke('M3 4.2h10M6 4V2.4h4V4M4.2 4.4l.6 9.2h6.4l.6-9.2M6.8 6.8v4.4M9.2 6.8v4.4'),
  more: solid('M2.4 6.8h2.4v2.4H2.4zM6.8 6.8h2.4v2.4H6.8zM11.2 6.8h2.4v2.4h-2.4z'),
  user: <><circle cx="8" cy="5.2" r="2.9" />{stroke('M2.6 14c.5-3 2.6-4.6 5.4-4.6s4.9 1.6 5.4 4.6')}</>,
  print: stroke('M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7z'),
  document: stroke('M3.5 2h6l3 3v9h-9zM9.5 2v3h3M5.8 8h4.4M5.8 10.8h4.4'),
  table: stroke('M2 3h12v10H2zM2 6.3h12M2 9.6h12M6.4 3v10'),
  eye: <>{stroke('M1.6 8C3 5.2 5.2 3.8 8 3.8S13 5.2 14.4 8C13 10.8 11 12.2 8 12.2S3 10.8 1.6 8z')}<circle cx="8" cy="8" r="2" /></>,
  menu: stroke('M2.5 4.5h11M2.5 8h11M2.5 11.5h11'),
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

type IconProps = {
  readonly name: IconName
  /** Give a label only where no word stands beside the icon. */
  readonly label?: string | undefined
  readonly className?: string | undefined
}

/** A 16-grid line icon in the colour of its text; decorative unless it carries a label. */
export const Icon = ({ name, label, className }: IconProps) => (
  <svg
    viewBox="0 0 16 16"
    className={classNames('size-4 flex-none fill-none stroke-current', className)}
    strokeWidth={1.5}
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
  >
    {drawings[name]}
  </svg>
)
