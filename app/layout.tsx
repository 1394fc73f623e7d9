import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  title: { default: '部门决算公开', template: '%s · 部门决算公开' },
  description: '部门决算公开：十张表、情况说明、绩效自评，每个数都能问“从哪里来”。',
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#f7f5ef' }

const RootLayout = ({ children }: { readonly children: ReactNode }) => (
  <html lang="zh-CN">
    <body>{children}</body>
  </html>
)

export default RootLayout
