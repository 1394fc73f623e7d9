import 'server-only'
import type { PackageFault } from '@/lib/bounded/package-parts'
import { PACKAGE_LIMITS } from './limits'
import { DAMAGED } from './xml'

/** Why a package is not read: the end of a sentence that begins with the file’s name. */
export const packageSentence = (fault: PackageFault): string => {
  switch (fault.kind) {
    case 'encrypted': return '设了打开密码，读不出来。请去掉密码，另存后再校对。'
    case 'damaged': return DAMAGED
    case 'lying': return '解压后的内容比文件自己说的大，不安全，不读取。请重新导出后再校对。'
    case 'too-many': return `里面有超过 ${PACKAGE_LIMITS.entries} 个部件，不像决算公开文本，没有读。请另存后再校对。`
    case 'too-big': return `解压后有 ${(fault.bytes / 1_000_000).toFixed(0)} MB，超过 ${(PACKAGE_LIMITS.unpacked / 1_000_000).toFixed(0)} MB，没有读。请删去无关的内容，另存后再校对。`
  }
}
