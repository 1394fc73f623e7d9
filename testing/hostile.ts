import fc from 'fast-check'

/** How often each door is tried: a few times and always the same, or with `MINGSUAN_FUZZ=500` so often and others each time. */
export const asked = Number(process.env['MINGSUAN_FUZZ'] ?? '0')

/** What would be code somewhere: HTML, XML, Typst, spreadsheets, SQL, addresses, JSON, and letters that databases or eyes stumble over. */
const attacks = [
  '"><script>alert(1)</script>', '</script><script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '&lt;b&gt;&#60;', '<!--', ']]>', '<![CDATA[x]]>',
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', '<w:t>x</w:t>',
  '#sys.inputs', '#read("/etc/passwd")', '#include "x.typ"', '$1+1$', '*bold* _it_ `raw`', '@label <label>', '\\u{41}', '= Heading', '#let x = 1; #x', '"#panic("x")"',
  '=1+1', '=HYPERLINK("http://evil.example","x")', '+1', '-2+3', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0", "'=1",
  "'; DROP TABLE users; --", "' OR '1'='1", '%', '_', '\\', '$1', '{}', '[]', 'null', '__proto__', 'constructor', 'toString',
  '../../etc/passwd', '..%2f..%2f', 'file:///etc/passwd', '\r\nSet-Cookie: a=b', 'a\nb', '\u0000', 'a\u0000b', '\u0001', '\u2028', '\u202e', '\ufeff', '\ud800', '\udc00x', '\uffff', '😀', '', ' ', 'NaN', '1e999', '-0', '9'.repeat(400), '一'.repeat(3000),
] as const

/** A text as nobody types it by accident. */
export const hostileText: fc.Arbitrary<string> = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...attacks) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) }, { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...attacks), fc.constantFrom(...attacks)).map((both) => both.join('')) })

/** The same, without what a plain text cannot hold: what was put in is to be found again. */
export const hostileWords: fc.Arbitrary<string> = fc.array(fc.constantFrom(...attacks), { minLength: 1, maxLength: 3 })
  // Control characters, halves of letters and what XML has no place for are left out by every writer.
  .map((parts) => parts.join('').replace(/[\p{Cc}\p{Cs}\p{Cn}\ufeff\u202a-\u202e\u2066-\u2069\u2028]/gu, '').trim())
  .filter((text) => text !== '' && text.length < 400)

const nested = (depth: number): unknown => (depth === 0 ? 'x' : { a: nested(depth - 1) })

/** A value in the place of another. */
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  fc.constantFrom<unknown>(null, undefined, true, 0, -1, 1.5, 2 ** 53, -(2 ** 31) - 1, 2 ** 63, Number.NaN, Number.POSITIVE_INFINITY, [], {}, [[]], { toString: 'x' }, nested(200), Array.from({ length: 300 }, () => ({}))),
  fc.uuid(), fc.integer(), fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
)

/** How a correct input is spoilt: at which of its places, with what. */
export type Spoil = { readonly places: readonly number[]; readonly values: readonly unknown[]; readonly whole: boolean }
export const spoils: fc.Arbitrary<Spoil> = fc.record({ places: fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }), values: fc.array(hostileValue, { minLength: 3, maxLength: 3 }), whole: fc.integer({ min: 0, max: 9 }).map((number) => number === 0) })

type Path = readonly (string | number)[]
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
const pathsOf = (value: unknown, at: Path = []): readonly Path[] => {
  const inner = Array.isArray(value) ? value.flatMap((each: unknown, index) => pathsOf(each, [...at, index])) : isPlain(value) ? Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...at, key])) : []
  return [...(at.length === 0 ? [] : [at]), ...inner]
}
const placed = (value: unknown, [step, ...rest]: Path, put: unknown): unknown => {
  if (step === undefined) return put
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === step ? placed(each, rest, put) : each))
  return isPlain(value) ? { ...value, [step]: placed(value[step], rest, put) } : value
}

/** A correct input, spoilt. */
export const spoilt = (input: unknown, { places, values, whole }: Spoil): unknown => {
  const paths = pathsOf(input)
  if (whole || paths.length === 0) return values[0]
  return places.reduce((spoiled, place, index) => placed(spoiled, paths[place % paths.length] ?? [], values[index]), input)
}
