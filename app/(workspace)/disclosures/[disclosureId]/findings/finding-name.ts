/** 32 bits of FNV-1a: two findings of one disclosure do not meet in it, and an address stays short. */
const digest = (text: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** `A08-1x3kd9`: a finding in an address and on the page, the same as long as its rule and cells are. */
export const findingName = ({ rule, key }: { readonly rule: string; readonly key: string }): string => `${rule}-${digest(key)}`
