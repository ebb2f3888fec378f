import { useDesk } from '../state/desk-state'

/** Sets data-theme on the page by the setting, or by the system where the setting says so. */
export function followTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const theme = useDesk.getState().settings?.theme ?? 'system'
    document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  }
  apply()
  dark.addEventListener('change', apply)
  useDesk.subscribe(apply)
}
