import { countVisit } from './count-visit.ts'
import { openCheckout } from './open-checkout.ts'
import { openNotice } from './open-notice.ts'
import { startTheme } from './start-theme.ts'

startTheme()
openNotice()
countVisit()
openCheckout()
