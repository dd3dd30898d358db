/** @opencookies/scanner as it comes. `node open-cookies.ts DIR` */
import { resolve } from 'node:path'
import { scan } from '@opencookies/scanner'

const { cookies, vendors } = await scan({ cwd: resolve(process.argv[2] ?? '.') })
process.stdout.write(`${cookies.length} cookies, ${vendors.length} vendors\n`)
