import { startStore } from '../server/start-store.ts'
import { startRegnow } from './start-regnow.ts'

const regnow = await startRegnow()
const store = await startStore({ port: Number(process.env.PORT ?? 0), regnowUrl: regnow.url })
console.log(`The shop is open at ${store.url}; orders go to a stand-in for RegNow at ${regnow.url}`)
