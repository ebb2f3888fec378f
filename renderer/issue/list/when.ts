import type { TFunction } from 'i18next'

/** An instant as a reader says it: 今天 17:25, 昨天 09:00, 5月31日, 2025年5月31日. */
export function whenText(instant: string, language: string, t: TFunction, now = new Date()): string {
  const then = new Date(instant)
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(then)
  const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000)
  if (days === 0) return t('issue.list.today', { time })
  if (days === 1) return t('issue.list.yesterday', { time })
  const year = then.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(language, { ...year, month: language === 'en' ? 'short' : 'long', day: 'numeric' }).format(then)
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
