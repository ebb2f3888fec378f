const allowed = new Set(['http:', 'https:', 'mailto:'])

/** Whether a link may stand in an issue: http, https or mailto, nothing that runs. */
export function isSafeLink(url: string): boolean {
  try {
    return allowed.has(new URL(url).protocol)
  } catch {
    return false
  }
}

/** What the editor typed → a usable address: a bare domain gets https, a bare address mailto. Null: unusable. */
export function linkFrom(typed: string): string | null {
  const text = typed.trim()
  if (text === '' || /\s/.test(text)) return null
  if (isSafeLink(text)) return text
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(text)) return `mailto:${text}`
  const guess = `https://${text}`
  return /^[^/:]+\.[^/:]{2,}([/:?#].*)?$/.test(text) && isSafeLink(guess) ? guess : null
}
