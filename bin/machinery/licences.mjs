// Under which licences everything stands that this program is built of, from the lock file: the same on every machine.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './child.mjs'

/** Its package says nothing; the LICENSE file beside it does. */
const said = new Map([['seq-queue', 'MIT']])

/** What may be used, and why where that is not plain. Anything else stops the test until somebody has decided. */
export const allowed = new Map([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense', 'Python-2.0', 'CC0-1.0', 'WTFPL'].map((licence) => [licence, '']),
  ['OFL-1.1', '字体：可随程序分发，不得单独出售'],
  ['CC-BY-4.0', '数据：注明来源即可'],
  ['MPL-2.0', '未改动其文件，原样使用'],
  ['EPL-2.0', '未改动其文件，原样使用'],
  ['LGPL-3.0-or-later', '动态链接的图像库，随 Next.js 而来，本程序不调用'],
])

/** The parts of `MIT AND OFL-1.1` and `(MIT OR CC0-1.0)`: of an OR one is enough, of an AND all are needed. */
export const isAllowed = (licence) =>
  licence.replaceAll(/[()]/g, '').split(/\s+and\s+/i).every((part) => part.split(/\s+or\s+/i).some((each) => allowed.has(each.trim())))

/** Every package once: name, versions, licence, and whether it is part of the program or only of building and testing it. */
export const licences = () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const all = new Map()
  for (const [place, { version, license, dev, devOptional, link }] of Object.entries(packages)) {
    if (place === '' || link) continue
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const licence = license ?? said.get(name) ?? '没有写明'
    const key = `${name} ${licence}`
    const known = all.get(key) ?? { name, licence, versions: new Set(), served: false }
    known.versions.add(version)
    known.served ||= !dev && !devOptional
    all.set(key, known)
  }
  const inOrder = (left, right) => (left < right ? -1 : left > right ? 1 : 0)
  return [...all.values()].map((each) => ({ ...each, versions: [...each.versions].sort(inOrder) })).sort((left, right) => inOrder(left.name, right.name) || inOrder(left.licence, right.licence))
}

const table = (rows) => rows.map(({ name, versions, licence }) => `| ${name} | ${versions.join('、')} | ${licence} |`).join('\n')

/** The report as it stands in docs/licences.md. */
export const licenceReport = () => {
  const all = licences()
  const counts = new Map()
  for (const { licence } of all) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  const kinds = [...counts].sort(([left, some], [right, others]) => others - some || (left < right ? -1 : 1))
  const [served, besides] = [all.filter((each) => each.served), all.filter((each) => !each.served)]
  return `# 所用软件包和许可

由 \`npm run licences\` 从锁定文件写成，请勿手改；许可不在下表里的包，测试不放行。

| 许可 | 包 | 说明 |
|---|---|---|
${kinds.map(([licence, count]) => `| ${licence} | ${String(count)} | ${licence.split(/\s+(?:and|or)\s+/i).map((each) => allowed.get(each) ?? '').filter((words) => words !== '').join('；')} |`).join('\n')}

## 随程序运行的（${String(served.length)} 个）

| 包 | 版本 | 许可 |
|---|---|---|
${table(served)}

## 只在构建和测试时用的（${String(besides.length)} 个）

| 包 | 版本 | 许可 |
|---|---|---|
${table(besides)}
`
}
