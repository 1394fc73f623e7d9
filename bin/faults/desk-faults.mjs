// What can go wrong while people type at a browser. Each tries it once on the real program and answers in words what it tried and how
// many values were lost; nothing is repaired by hand afterwards.
import { expect } from '@playwright/test'
import { setTimeout as sleep } from 'node:timers/promises'
import { acknowledged, editsOf, formOf, lostOf, neverStored, openForm, sees, seesInCell, seesSaved, signIn, sitDown, typeInto } from './desk.mjs'

/** What this machine had kept stands in the form again; what the server drew says 已保存 before the page has looked. */
const seesKept = (page, edits) => seesInCell(page, edits.at(-1).key, grouped(edits.at(-1).text))
const grouped = (text) => text.replace(/\B(?=(\d{3})+\.)/g, ',')

/** kill -9 in the middle of quick edits: nothing that was said to be saved is missing, and the rest arrives after a restart. */
const killedServer = async ({ stage, browser, round, short }) => {
  const [server] = stage.servers
  const [person] = stage.people
  const { context, page } = await sitDown(browser, server, stage, person)
  const edits = editsOf(stage, short ? 80 : 200, round)
  const said = acknowledged(page)
  const before = await stage.lastChange()
  let promised = []
  let missing = 0
  await typeInto(page, stage, edits, async (done) => {
    if (done !== Math.floor(edits.length / 2)) return
    await server.kill()
    promised = [...said].map(([key, text]) => ({ key, text }))
    missing = await neverStored(stage, before, promised)
  })
  await sees(page, /^(连不上服务器|未联网)，已存在本机/)
  await server.start()
  await openForm(page, server, stage)
  await seesKept(page, edits)
  await seesSaved(page)
  const lost = missing + (await lostOf(stage, edits))
  await context.close()
  return { tried: `服务器在 ${edits.length} 处快速改动中途被 kill -9（当时已确认 ${promised.length} 处），重启后重开页面`, lost }
}

/** The line is down for a while: every edit arrives once, in the order of typing. */
const lineDown = async ({ stage, browser, round, short }) => {
  const [server] = stage.servers
  const { context, page } = await sitDown(browser, server, stage, stage.people[0])
  const edits = editsOf(stage, 50, round)
  const seconds = short ? 4 : 60
  const before = await stage.lastChange()
  const until = Date.now() + seconds * 1000
  await context.setOffline(true)
  await typeInto(page, stage, edits)
  await sees(page, /^未联网，已存在本机/)
  await sleep(Math.max(0, until - Date.now()))
  await context.setOffline(false)
  await seesSaved(page)
  const history = await stage.changesSince(before)
  const inOrder = history.length === edits.length && history.every(({ key, text }, index) => key === edits[index].key && text === edits[index].text)
  const lost = (await lostOf(stage, edits)) + (inOrder ? 0 : Math.max(1, Math.abs(history.length - edits.length)))
  await context.close()
  return { tried: `断网 ${seconds} 秒，其间改动 ${edits.length} 处，连上后各到一次、次序不乱`, lost }
}

/** Two people write the same cell: the second is shown both values and asked. */
const sameCell = async ({ stage, browser, round }) => {
  const [server] = stage.servers
  const [first, second] = [await sitDown(browser, server, stage, stage.people[0]), await sitDown(browser, server, stage, stage.people[1])]
  const [key] = stage.keys
  const [theirs, mine] = [`${round * 1000 + 111}.25`, `${round * 1000 + 222}.25`]
  const before = await stage.lastChange()
  await second.context.setOffline(true)
  await typeInto(second.page, stage, [{ key, text: mine }])
  await typeInto(first.page, stage, [{ key, text: theirs }])
  await seesSaved(first.page)
  await second.context.setOffline(false)
  await sees(second.page, /处别人刚才也改过，没有互相覆盖/)
  const asked = second.page.getByRole('listitem').filter({ hasText: '别人存的是' }).first()
  await expect(asked).toContainText(grouped(theirs))
  await expect(asked).toContainText(grouped(mine))
  let lost = await lostOf(stage, [{ key, text: theirs }])
  await second.page.getByRole('button', { name: '用我填的' }).first().click()
  await seesSaved(second.page)
  lost += await lostOf(stage, [{ key, text: mine }])
  const values = (await stage.changesSince(before)).map(({ text }) => text)
  if (values.join() !== [theirs, mine].join()) lost += 1
  await Promise.all([first.context.close(), second.context.close()])
  return { tried: '两人改同一格，后到的一方看到两个数、选用自己的，历史中两个数都在', lost }
}

/** The session ends in the middle: signing in again, in another window or in the same one, brings everything home. */
const sessionEnds = async ({ stage, browser, round, turn }) => {
  const [server] = stage.servers
  const [person] = stage.people
  const elsewhere = turn % 2 === 1
  const { context, page } = await sitDown(browser, server, stage, person)
  const edits = editsOf(stage, 20, round)
  await typeInto(page, stage, edits, async (done) => {
    if (done === 10) await stage.endSessions()
  })
  await sees(page, /^需要重新登录/)
  const other = elsewhere ? await context.newPage() : page
  await signIn(other, server, person, formOf(stage))
  if (!elsewhere) await openForm(page, server, stage)
  await seesKept(page, edits)
  await seesSaved(page)
  const lost = await lostOf(stage, edits)
  await context.close()
  return { tried: `${edits.length} 处改动中途登录失效，在${elsewhere ? '另一个窗口' : '本页'}重新登录`, lost }
}

/** The tab dies without a word: what it had not sent is there when the page is opened again. */
const deadTab = async ({ stage, browser, round }) => {
  const [server] = stage.servers
  const { context, page } = await sitDown(browser, server, stage, stage.people[0])
  const edits = editsOf(stage, 20, round)
  await context.setOffline(true)
  await typeInto(page, stage, edits)
  await sees(page, /已存在本机/)
  const crashed = page.waitForEvent('crash')
  const session = await context.newCDPSession(page)
  void session.send('Page.crash').catch(() => {})
  await crashed
  await page.close()
  await context.setOffline(false)
  const next = await context.newPage()
  await openForm(next, server, stage)
  await seesKept(next, edits)
  await seesSaved(next)
  const lost = await lostOf(stage, edits)
  await context.close()
  return { tried: `标签页带着 ${edits.length} 处未发出的改动崩溃，重新打开`, lost }
}

/** Two servers on one database: two people see each other and each other's figures without reloading. */
const twoServers = async ({ stage, browser, round }) => {
  const [one, two] = stage.servers
  await two.start()
  const [first, second] = [await sitDown(browser, one, stage, stage.people[0]), await sitDown(browser, two, stage, stage.people[1])]
  await sees(first.page, '王景山 也在填：支出')
  await sees(second.page, '冯晓梅 也在填：支出')
  const edits = editsOf(stage, 5, round)
  await typeInto(first.page, stage, edits)
  for (const { key, text } of edits) await seesInCell(second.page, key, grouped(text))
  const lost = await lostOf(stage, edits)
  await Promise.all([first.context.close(), second.context.close()])
  await two.stop()
  return { tried: `两个服务进程上的两个人互相看见，${edits.length} 处改动不刷新就到对方页上`, lost }
}

/** A report both servers have drawn and kept is withdrawn: neither shows it again, not even after both were killed. */
const withdrawnPage = async ({ stage, round }) => {
  const [one, two] = stage.servers
  await two.start()
  const { id, unitName } = await stage.publishAgain()
  const because = `第 ${round} 次撤回`
  const read = async (server) => {
    const answer = await fetch(`${server.address}/reports/${id}`)
    const text = await answer.text()
    // What is kept is a document: the program's own data for drawing it again is not in it.
    return { status: answer.status, text, kept: !text.includes('__next_f') }
  }
  const isReport = ({ text }) => text.includes('钱怎么花的') && text.includes(unitName)
  const isWithdrawn = ({ status, text }) => status === 410 && text.includes(because) && !text.includes('钱怎么花的')
  for (const server of [one, two]) {
    await read(server)
    const again = await read(server)
    if (!isReport(again) || !again.kept) throw new Error('公开页没有从缓存送出')
  }
  await stage.withdraw(id, because)
  const atOnce = await Promise.all([read(one), read(two)])
  await one.kill()
  await two.kill()
  await one.start()
  await two.start()
  const restarted = await Promise.all([read(one), read(two)])
  const lost = [...atOnce, ...restarted].filter((page) => !isWithdrawn(page)).length
  await two.stop()
  return { tried: '两个服务进程都已缓存的公开页被撤回，随即和重启后各读一次，旧页不再出现', lost }
}

export const faultsAtTheDesk = [killedServer, lineDown, sameCell, sessionEnds, deadTab, twoServers, withdrawnPage]
