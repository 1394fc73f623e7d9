import 'server-only'

// The first that fits; browsers that are built on another name themselves before it.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'], [/MicroMessenger\//, '微信'], [/QQBrowser\//, 'QQ 浏览器'], [/360(?:SE|EE)|QihooBrowser/, '360 浏览器'], [/UOS|Browser\/UOS/, '统信浏览器'],
  [/OPR\//, 'Opera'], [/Firefox\/|FxiOS\//, '火狐'], [/Chrome\/|CriOS\/|HeadlessChrome\//, 'Chrome'], [/Version\/[\d.]+.*Safari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/HarmonyOS|OpenHarmony/, '鸿蒙设备'], [/Android/, '安卓手机或平板'], [/Windows NT/, 'Windows 电脑'], [/Mac OS X/, '苹果电脑'], [/Linux/, 'Linux 电脑'],
]

const named = (list: readonly (readonly [RegExp, string])[], text: string): string | undefined => list.find(([pattern]) => pattern.test(text))?.[1]

/** A browser’s long name in words: `Windows 电脑上的 Chrome`. */
export const deviceWords = (userAgent: string | null): string => {
  const text = userAgent ?? ''
  const [system, browser] = [named(systems, text), named(browsers, text)]
  if (system === undefined) return browser ?? '未知设备'
  return browser === undefined ? system : `${system}上的 ${browser}`
}
