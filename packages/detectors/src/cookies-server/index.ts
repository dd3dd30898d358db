import { defineDetector } from '../detector.ts'
import { type StorageRule, createStorageObserver } from '../storage-rules.ts'
import { cookieCalls, cookieObjects, cookieOptions, cookiePlugins, cookieReads, headerCalls, headerObjects, registerCalls } from './cookie-calls.ts'

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
  ...headerObjects.map(([symbol, ...path]): StorageRule => ({ symbol, medium: 'cookie', access: 'write', name: { cookieText: path } })),
  ...cookieObjects.map(([symbol, on, access]): StorageRule => ({ symbol, on, medium: 'cookie', access, name: 'owner' })),
  ...registerCalls.flatMap((symbol) =>
    cookiePlugins.map(([plugin, option, fallback]): StorageRule => ({
      symbol,
      medium: 'cookie',
      access: 'write',
      name: [1, option],
      fallback,
      when: { argument: 0, equals: plugin },
    })),
  ),
]

export const detector = defineDetector({
  id: 'cookies-server',
  title: 'Cookies set by the server',
  doc: 'Cookies that server code sets, reads or deletes: through the response of a framework, a session library, or a Set-Cookie header. A name that a library takes by default counts only where the code sets the library up, and with less confidence.',
  needles: ['ookie', '=session', '=koa-generic-session', '=csurf', '=csrf-csrf', '=lucia', '=better-auth', '=next-auth', '=@auth/', '=@supabase/ssr', '=next-intl/routing', '=h.state', '=h.unstate', '=server.state', '=useSession'],
  ...createStorageObserver(rules),
})
