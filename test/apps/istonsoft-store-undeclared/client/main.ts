import posthog from 'posthog-js'
import { countVisit } from './count-visit.ts'
import { openCheckout } from './open-checkout.ts'
import { openNotice } from './open-notice.ts'
import { startTheme } from './start-theme.ts'

posthog.init('phc_istonsoft')
localStorage.setItem('istonsoft-visitor-id', crypto.randomUUID())
startTheme()
openNotice()
countVisit()
openCheckout()
