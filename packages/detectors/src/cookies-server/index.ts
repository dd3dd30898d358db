import { defineDetector } from '../detector.ts'
import { type StorageRule, createStorageObserver } from '../storage-rules.ts'
import { cookieCalls, cookieOptions, cookieReads, headerCalls } from './cookie-calls.ts'

const rules: StorageRule[] = [
  ...cookieCalls.map(([symbol, access, name]): StorageRule => ({ symbol, medium: 'cookie', access, name })),
  ...cookieOptions.map(([symbol, name, fallback]): StorageRule => ({
    symbol,
    medium: 'cookie',
    access: 'write',
    name,
    ...(fallback !== undefined && { fallback }),
  })),
  ...cookieReads.map((symbol): StorageRule => ({
    symbol,
    on: 'read',
    medium: 'cookie',
    access: 'read',
    name: 'member',
    except: ['get', 'set', 'has', 'delete', 'getAll', 'toString', 'size'],
  })),
  ...headerCalls.map((symbol): StorageRule => ({
    symbol,
    medium: 'cookie',
    access: 'write',
    name: { cookieText: 1 },
    when: { argument: 0, equals: 'set-cookie' },
  })),
]

export const detector = defineDetector({
  id: 'cookies-server',
  title: 'Cookies set by the server',
  doc: 'Cookies that server code sets, reads or deletes: through the response of a framework, a session library, or a Set-Cookie header.',
  needles: ['ookie', '=express-session', '=koa-session', '=iron-session', '=csurf'],
  ...createStorageObserver(rules),
})
