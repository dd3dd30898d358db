import { readTheme, writeTheme } from '../privacy/privacy.ts'
import { getElement } from './get-element.ts'

/** Shows the design that was chosen before, and lets it be switched. */
export function startTheme(): void {
  const root = document.documentElement
  const chosen = readTheme()
  if (chosen) root.dataset.theme = chosen
  navigator.geolocation.getCurrentPosition(({ coords }) => (root.dataset.latitude = String(coords.latitude)))
  getElement('switch-theme').addEventListener('click', () => {
    const isDark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches
    root.dataset.theme = isDark ? 'light' : 'dark'
    writeTheme(root.dataset.theme)
  })
}
