// Loaded into a server before its own code: its clock is an hour ahead.
const AHEAD_MS = 3_600_000
const Right = Date
class Ahead extends Right {
  constructor(...given) {
    super(...(given.length === 0 ? [Right.now() + AHEAD_MS] : given))
  }
  static now() {
    return Right.now() + AHEAD_MS
  }
}
globalThis.Date = Ahead
