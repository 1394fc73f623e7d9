type ReceiptProps = { readonly receipt: string | null; readonly byName: string; readonly at: string; readonly signedHash: string }

/** 回执: what the unit signed for at its last submission, by whom, when, and the hash of exactly those facts. */
export const Receipt = ({ receipt, byName, at, signedHash }: ReceiptProps) => (
  <dl className="mb-3 border border-l-4 border-ok-line border-l-ok bg-sheet px-3 py-2 text-13">
    <div><dt className="inline text-ink-3">回执号 </dt><dd className="inline font-semibold">{receipt}</dd></div>
    <div><dt className="inline text-ink-3">签报 </dt><dd className="inline">{byName}于 {at} 签报：本单位对所填数据和说明的真实性、准确性、完整性负责，并确认不涉及国家秘密。</dd></div>
    <div className="text-12 text-ink-3"><dt className="inline">所签事实 SHA-256 </dt><dd className="inline break-all"><code>{signedHash}</code></dd></div>
  </dl>
)
