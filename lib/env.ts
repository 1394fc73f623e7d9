import 'server-only'
import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'

/** Reads one variable; an empty one counts as absent. A fault is one sentence that names the variable and says what to do. */
const read = <T>(name: string, schema: z.ZodType<T>, advice: string): T => {
  const text = process.env[name]
  const { success, data } = schema.safeParse(text === '' ? undefined : text)
  if (success) return data
  throw new Error(`环境变量 ${name} ${text === undefined || text === '' ? '没有设置' : '的值不能用'}：${advice}。`)
}

const PortNumber = z.coerce.number().int().min(1).max(65535).default(3000)
const DatabaseUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/)
const Secret = z.string().min(32)
const Origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)
const Origins = z.string().default('').transform((list) => list.split(',').map((origin) => origin.trim()).filter((origin) => origin !== '')).pipe(z.array(Origin))
const SEED_BYTES = 32
const Seed = z.string().transform((text) => Buffer.from(text, 'base64url')).refine((seed) => seed.length === SEED_BYTES)
const none = <T>(schema: z.ZodType<T, string>) => schema.nullish().transform((value) => value ?? null)
const SmtpUrl = z.string().regex(/^smtps?:\/\/\S+$/)
const Sender = z.string().regex(/^[^<>\r\n]*<?[^@\s<>]+@[^@\s<>]+>?$/)
/** `secret@2026-12-31`, separated by commas: accepted to the end of that day. */
const FormerSecrets = z.string().default('').transform((list) => list.split(',').map((each) => each.trim()).filter((each) => each !== ''))
  .pipe(z.array(z.string().regex(/^.{32,}@\d{4}-\d{2}-\d{2}$/).transform((text) => {
    const at = text.lastIndexOf('@')
    return { secret: text.slice(0, at), until: new Date(`${text.slice(at + 1)}T23:59:59.999Z`) }
  }).refine(({ until }) => !Number.isNaN(until.getTime()))))
/** `api=600,search=120`: how often a minute. */
const Rates = z.string().default('').transform((list) => list.split(',').map((each) => each.trim()).filter((each) => each !== ''))
  .pipe(z.array(z.string().regex(/^(signIn|export|check|search|api)=[1-9]\d{0,6}$/)))
  .transform((list) => new Map(list.map((each) => { const [name = '', count = ''] = each.split('='); return [name, Number.parseInt(count, 10)] as const })))
const Proxies = z.string().default('127.0.0.1,::1').transform((list) => list.split(',').map((each) => each.trim()).filter((each) => each !== ''))
  .pipe(z.array(z.string().regex(/^[0-9a-fA-F.:]+(\/\d{1,3})?$/).refine((each) => isIP(each.split('/')[0] ?? '') !== 0)))
const Issuer = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const Words = z.string().min(1).max(200)
const Token = z.string().min(24)
const PoolSize = z.coerce.number().int().min(2).max(200).default(10)
const IdleMinutes = z.coerce.number().int().min(5).max(720).default(30)
const Bucket = z.string().regex(/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[\w./-]*)?$/)
const Region = z.string().regex(/^[\w-]+$/).default('us-east-1')
const Folder = z.string().transform((folder) => path.resolve(folder))

/** The configuration, checked where it is read, so that the command line needs none of what only the server needs. */
export const env = {
  /** The development server, which evaluates text to show where an error is. */
  get isDevelopment(): boolean {
    return process.env.NODE_ENV === 'development'
  },
  /** Port of the server; 3000 unless PORT says otherwise. */
  get port(): number {
    return read('PORT', PortNumber, '请填 1 到 65535 之间的整数')
  },
  /** Where this server reaches itself: the address it listens on (MINGSUAN_HOST), or the machine's own where it listens on all. */
  get ownAddress(): string {
    const host = process.env['MINGSUAN_HOST'] ?? ''
    const reached = host === '' || host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
    return `http://${reached.includes(':') ? `[${reached}]` : reached}:${String(env.port)}`
  },
  /** Address of PostgreSQL; `npm run demo` and `npm run dev` give that of the embedded one. */
  get databaseUrl(): string {
    return read('DATABASE_URL', DatabaseUrl, '请填 postgresql:// 开头的连接串，或用 npm run demo 启动自带的数据库')
  },
  /** Address of PostgreSQL for the public pages, as a role that only reads what is public; null: the same as for everything else. */
  get publicDatabaseUrl(): string | null {
    return read('MINGSUAN_PUBLIC_URL', none(DatabaseUrl), '请填 postgresql:// 开头的连接串，账号只须能读公开的内容')
  },
  /** Folder of published files and keys, absolute. */
  get dataFolder(): string {
    return read('MINGSUAN_DATA', Folder.default(path.resolve('.data')), '请填一个文件夹的路径')
  },
  /** Secret that signs sessions. */
  get authSecret(): string {
    return read('BETTER_AUTH_SECRET', Secret, '请填至少 32 个字符的随机口令')
  },
  /** Secrets of before, each with the moment until which a session signed with it holds; what it encrypted can be read while it is listed. */
  get formerSecrets(): readonly { readonly secret: string; readonly until: Date }[] {
    return read('MINGSUAN_FORMER_SECRETS', FormerSecrets, '请填“旧口令@失效日期”，多个用逗号隔开，如 旧口令@2026-12-31')
  },
  /** The address under which people reach the server, without a path. */
  get authUrl(): string {
    return read('BETTER_AUTH_URL', Origin, '请填浏览器里看到的网址，如 https://juesuan.example.gov.cn')
  },
  /** Further addresses from which signing in is accepted. */
  get trustedOrigins(): readonly string[] {
    return read('BETTER_AUTH_TRUSTED_ORIGINS', Origins, '请填逗号隔开的网址')
  },
  /** How often a minute, where that is other than `lib/limits` says. */
  get rates(): ReadonlyMap<string, number> {
    return read('MINGSUAN_RATES', Rates, '请填“名称=每分钟次数”，多个用逗号隔开；名称有 signIn、export、check、search、api，如 api=600,search=120')
  },
  /** Addresses (or networks, `10.0.0.0/8`) of the proxies in front, whose word for a client's address is taken. */
  get trustedProxies(): readonly string[] {
    return read('MINGSUAN_TRUSTED_PROXIES', Proxies, '请填前面代理服务器的地址或网段，多个用逗号隔开，如 127.0.0.1,10.0.0.0/8')
  },
  /** The bureau's Ed25519 key that signs publications, 32 bytes; null where it has none. */
  get signingKey(): Buffer | null {
    return read('MINGSUAN_SIGNING_KEY', Seed.nullish().transform((seed) => seed ?? null), '请填 32 个随机字节的 base64url 文字，如 openssl rand -base64 32 的结果')
  },
  /** The server that sends e-mail and in whose name; null where none is configured. */
  get mail(): { readonly url: string; readonly from: string } | null {
    const url = read('MINGSUAN_SMTP_URL', none(SmtpUrl), '请填 smtp:// 或 smtps:// 开头的地址，如 smtp://账号:口令@mail.example.gov.cn:587')
    return url === null ? null : { url, from: read('MINGSUAN_MAIL_FROM', Sender, '设了邮件服务器，还须填发件人，如 决算公开 <juesuan@example.gov.cn>') }
  },
  /** The county's own identity provider (OIDC); null where none is configured. `claim` names the account of an existing person. */
  get identityProvider(): { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly claim: string; readonly name: string } | null {
    const issuer = read('MINGSUAN_OIDC_ISSUER', none(Issuer), '请填统一身份认证的地址（issuer），如 https://sso.example.gov.cn')
    if (issuer === null) return null
    return {
      issuer,
      clientId: read('MINGSUAN_OIDC_CLIENT_ID', Words, '请填统一身份认证给本系统的 client id'),
      clientSecret: read('MINGSUAN_OIDC_CLIENT_SECRET', Words, '请填统一身份认证给本系统的 client secret'),
      claim: read('MINGSUAN_OIDC_CLAIM', Words.default('preferred_username'), '请填与本系统账号对应的字段名，如 preferred_username'),
      name: read('MINGSUAN_OIDC_NAME', Words.default('统一身份认证'), '请填登录按钮上的名称'),
    }
  },
  /** After so many minutes without anything done by a person a session ends. */
  get idleMinutes(): number {
    return read('MINGSUAN_IDLE_MINUTES', IdleMinutes, '请填 5 到 720 之间的整数（分钟）；不填为 30')
  },
  /** Connections that this server keeps to the database at most. */
  get poolSize(): number {
    return read('MINGSUAN_POOL', PoolSize, '请填 2 到 200 之间的整数，所有服务进程之和要小于数据库的 max_connections')
  },
  /** What whoever reads the metrics shows; null where nobody may. */
  get metricsToken(): string | null {
    return read('MINGSUAN_METRICS_TOKEN', none(Token), '请填至少 24 个字符的随机口令，与监控系统里配置的相同')
  },
  /** A store that speaks S3, for published files; null where they lie in the data folder. `prefix` ends with a slash or is empty. */
  get objectStore(): { readonly endpoint: string; readonly region: string; readonly bucket: string; readonly prefix: string; readonly accessKey: string; readonly secretKey: string } | null {
    const place = read('MINGSUAN_STORE', none(Bucket), '请填 s3://桶名 或 s3://桶名/前缀；不填则放在 MINGSUAN_DATA 的 files 文件夹里')
    if (place === null) return null
    const [bucket = '', ...folders] = place.slice('s3://'.length).split('/')
    return {
      endpoint: read('MINGSUAN_S3_ENDPOINT', Origin, '请填对象存储的网址，如 https://s3.example.gov.cn'),
      region: read('MINGSUAN_S3_REGION', Region, '请填对象存储的区域名，不知道就不填'),
      bucket,
      prefix: folders.filter((folder) => folder !== '').map((folder) => `${folder}/`).join(''),
      accessKey: read('MINGSUAN_S3_ACCESS_KEY', Words, '请填对象存储的 access key'),
      secretKey: read('MINGSUAN_S3_SECRET_KEY', Words, '请填对象存储的 secret key'),
    }
  },
  /** Folder with an office's own licensed fonts, absolute; null where there is none. */
  get fontFolder(): string | null {
    return read('MINGSUAN_FONTS', Folder.nullish().transform((folder) => folder ?? null), '请填字体文件所在文件夹的路径')
  },
}

/** What is allowed and unwise, one sentence each; said once at the start. */
export const serverWarnings = (): readonly string[] => {
  const { protocol, hostname } = new URL(env.authUrl)
  return protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
    ? [`BETTER_AUTH_URL 是 http 地址（${env.authUrl}）：密码和登录状态在网络上不加密传送，谁在中间都能看到；请在前面加 https，并改成 https 地址。`]
    : []
}

/** Everything the server cannot start without; the faults in order, one sentence each. */
export const serverFaults = (): readonly string[] =>
  [() => env.port, () => env.databaseUrl, () => env.publicDatabaseUrl, () => env.dataFolder, () => env.authSecret, () => env.formerSecrets, () => env.authUrl, () => env.trustedOrigins, () => env.rates, () => env.trustedProxies, () => env.signingKey, () => env.mail, () => env.identityProvider, () => env.idleMinutes, () => env.poolSize, () => env.metricsToken, () => env.objectStore, () => env.fontFolder].flatMap((need) => {
    try {
      need()
      return []
    } catch (fault) {
      return [fault instanceof Error ? fault.message : String(fault)]
    }
  })
