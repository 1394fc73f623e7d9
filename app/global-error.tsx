'use client'

/** Stands in for the whole document when even the root layout failed; it may rely on nothing. */
const GlobalError = ({ error }: { readonly error: Error & { readonly digest?: string } }) => (
  <html lang="zh-CN">
    <body style={{ margin: '48px auto', maxWidth: 560, padding: '0 16px', font: '16px/28px sans-serif', background: '#f7f5ef', color: '#1d1c19' }}>
      <h1 style={{ fontSize: 22 }}>系统暂时不能使用</h1>
      <p>请稍等片刻再试；仍不能用，请告诉管理人员{error.digest === undefined ? '' : `编号 ${error.digest}`}。</p>
      {/* This page is drawn before anybody asks for it, so no script of it may run: a link to the same address. */}
      <a href="">再试一次</a>
    </body>
  </html>
)

export default GlobalError
