import { expect, it } from 'vitest'
import { withoutRuntime } from './without-runtime'

it('leaves the document, its own script and its data, and takes away what would draw it again', () => {
  const page = [
    '<html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>',
    '<script src="/_next/a.js" async=""></script><script type="module" async="" src="/islands/report.js"></script></head>',
    '<body><script type="application/ld+json">{"name":"甲\\u003c/script>"}</script><p>正文</p><script>self.__next_f.push([1,"<p>\\n正文"])\n</script><script id="_R_">requestAnimationFrame(function(){$RT=performance.now()});</script></body></html>',
  ].join('')
  expect(withoutRuntime(page)).toBe('<html><head><link rel="stylesheet" href="/_next/a.css" data-precedence="next"/><script type="module" async="" src="/islands/report.js"></script></head><body><script type="application/ld+json">{"name":"甲\\u003c/script>"}</script><p>正文</p></body></html>')
})

it('refuses a page of which a part is still to come', () => {
  expect(() => withoutRuntime('<p>正文</p><template id="B:0"></template>')).toThrow('before all of it was there')
})
