/** Spare codes: each opens the account once, where the phone is not at hand. Shown only now. */
export const BackupCodes = ({ codes }: { readonly codes: readonly string[] }) => (
  <div>
    <p role="status" className="font-semibold">两步验证已设好</p>
    <p className="mt-1 text-13">请把备用码抄下来或打印，放在安全的地方。手机不在身边时，每个能用一次；离开这一页就不再显示。</p>
    <ul aria-label="备用码" className="mt-3 grid grid-cols-2 gap-x-6 gap-y-1 border-y border-line bg-wash px-4 py-3">
      {codes.map((code) => <li key={code}><code className="select-all text-14">{code}</code></li>)}
    </ul>
  </div>
)
