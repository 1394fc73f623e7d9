/** How saving stands, for the line in the top bar. */
export type SaveState = {
  readonly phase: 'saved' | 'waiting' | 'saving' | 'offline' | 'unanswered' | 'signed-out' | 'closed'
  /** When the server last said that it has everything; milliseconds since 1970. */
  readonly savedAt: number | null
  /** Changes that can be sent and are not known to be stored. */
  readonly unsent: number
  /** Changes that wait for a person: unreadable, refused, or changed by somebody else meanwhile. */
  readonly held: number
  /** Everything unsent is also on this machine. */
  readonly kept: boolean
  /** What the server said, where it refused. */
  readonly sentence: string | null
}

/** Whether two states say the same. */
export const isSameState = (one: SaveState, other: SaveState): boolean =>
  one.phase === other.phase && one.savedAt === other.savedAt && one.unsent === other.unsent && one.held === other.held && one.kept === other.kept && one.sentence === other.sentence

const kept = (state: SaveState): string => (state.kept ? '已存在本机' : '本机存不下，请不要关闭本页')
const places = (state: SaveState): string => `（${String(state.unsent)} 处）`

// Made once: it takes longer than all else a keystroke needs.
const time = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Shanghai' })

/** `14:32` on the county's clocks, wherever the page is rendered. */
export const clockTime = (milliseconds: number): string => time.format(milliseconds)

/** The state in words. */
export const saveWords = (state: SaveState): string => {
  switch (state.phase) {
    case 'saved': {
      const saved = state.savedAt === null ? '已保存' : `已保存 ${clockTime(state.savedAt)}`
      return state.held === 0 ? saved : `${saved}，另有 ${String(state.held)} 处待改正（${kept(state)}）`
    }
    case 'waiting':
    case 'saving':
      return '保存中…'
    case 'offline':
      return `未联网，${kept(state)}${places(state)}，连上后自动补存`
    case 'unanswered':
      return `连不上服务器，${kept(state)}${places(state)}，连上后自动补存`
    case 'signed-out':
      return `${state.sentence ?? '需要重新登录'}（${kept(state)}）`
    case 'closed':
      return `${state.sentence ?? '现在不能保存。'}${String(state.unsent + state.held)} 处改动${kept(state)}`
  }
}
