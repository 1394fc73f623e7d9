const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in HTML or XML, in an attribute too; what XML cannot hold is left out. */
export const escaped = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark)
