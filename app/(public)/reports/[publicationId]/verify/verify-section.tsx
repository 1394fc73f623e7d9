import type { Publication } from '@/lib/publication/publications'
import { buttonClass } from '@/components/ui/button-class'
import { fileAddress, signatureAddress } from '../the-publication'
import { fileNames } from '../file-names'
import type { ToVerify } from './verified'

/** In fours, as people compare them. */
const inFours = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? hex

/** That this is what was approved, and that it adds up, a reader can find out without believing us. */
export const VerifySection = ({ publication }: { readonly publication: Publication }) => {
  const { id, files, signature } = publication
  const toVerify: ToVerify = { files: files.map(({ format, sha256 }) => ({ format, name: fileNames[format], address: fileAddress(id, format), sha256 })), signature }
  return (
    <section aria-labelledby="verify" className="mt-6 border-t border-line-2 pt-4 print:hidden">
      <h2 id="verify" className="font-serif text-18 font-bold">自行核对</h2>
      <p className="mt-1 mb-3 max-w-[840px] text-14 text-ink-2">
        在您自己的浏览器里，从公开的数据重新算出各表和文字，重新运行全部核对规则，并核对文件指纹和财政部门的签名{signature === null ? '（本件未签名）' : ''}。
      </p>
      {/* Without scripts there is no button: the words below say how to verify by hand. */}
      <button type="button" hidden data-verify={JSON.stringify(toVerify)} className={`${buttonClass('secondary', 'large')} [&[hidden]]:hidden`}>自行核对</button>
      <div id="verified" role="status" className="empty:hidden" />
      <details className="mt-2 text-13 text-ink-2">
        <summary className="inline-block py-1 text-act underline underline-offset-3">指纹、签名和离线核对</summary>
        <p>每个文件公开时都算了 SHA-256 指纹。下载后在自己的电脑上再算一次，与下面一致，就是财政部门审核通过的那一份。</p>
        <dl className="mt-1 grid gap-1">
          {files.map((file) => <div key={file.format} className="flex flex-wrap gap-x-3"><dt className="w-20">{fileNames[file.format]}</dt><dd className="min-w-0 font-medium break-words">{inFours(file.sha256)}</dd></div>)}
          <div className="flex flex-wrap gap-x-3"><dt className="w-20">签名</dt><dd className="min-w-0 break-words">{signature === null ? '未签名' : <>Ed25519，密钥 {signature.keyId}：<a href={signatureAddress(id)}>签名文件</a>、<a href={`/.well-known/mingsuan-key.pem?key=${signature.keyId}`}>公钥</a></>}</dd></div>
        </dl>
        <p className="mt-2">离线核对：下载 JSON{signature === null ? '' : '、签名文件和公钥'}，运行</p>
        <pre className="overflow-x-auto bg-wash px-3 py-2 text-12" tabIndex={0}>npx mingsuan check 数据.json{signature === null ? '' : ' --signature 签名.json --key 公钥.pem'}</pre>
      </details>
    </section>
  )
}
