import { startStore } from './start-store.ts'

const { url } = await startStore({
  port: Number(process.env.PORT ?? 8080),
  regnowUrl: process.env.REGNOW_URL,
})
console.log(`iStonsoft Store is open at ${url}`)
