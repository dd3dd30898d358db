import { set, status } from '../privacy/privacy.ts'
import { countVisit } from './count-visit.ts'
import { getElement } from './get-element.ts'

/** Asks about visit statistics where nothing valid was decided yet, and again whenever somebody wants to. */
export function openNotice(): void {
  const notice = getElement('cookie-notice')
  const settings = getElement('cookie-settings')
  const decide = (decision: 'granted' | 'denied') => {
    set({ 'visit-statistics': decision })
    countVisit()
    notice.hidden = true
    settings.focus()
  }
  getElement('accept-statistics').addEventListener('click', () => decide('granted'))
  getElement('decline-statistics').addEventListener('click', () => decide('denied'))
  settings.addEventListener('click', () => {
    notice.hidden = false
    getElement('decline-statistics').focus()
  })
  const decided = status('visit-statistics')
  notice.hidden = decided === 'granted' || decided === 'denied'
}
