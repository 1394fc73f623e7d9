import { escaped } from '../../../../escaped'

/** A page for an address that held a file: route handlers cannot draw components. */
export const noticePage = (title: string, lines: readonly string[]): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>body{margin:0;background:#f7f5ef;color:#1d1c19;font:16px/28px "PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main{max-width:640px;margin:48px auto;padding:24px 28px;background:#fffefb;border:1px solid #bcb6a6;border-top:4px solid #1d1c19}
h1{margin:0 0 8px;font-size:20px;line-height:32px}p{margin:0 0 6px}a{color:#0d5457}</style></head>
<body><main><h1>${escaped(title)}</h1>
${lines.filter((line) => line !== '').map((line) => `<p>${escaped(line)}</p>`).join('\n')}
<p><a href="/">看全部已公开的决算</a></p></main></body></html>
`
