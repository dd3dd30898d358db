import { defineDetector } from '../detector.ts'
import { type StorageRule, createStorageObserver } from '../storage-rules.ts'

export const detector = defineDetector({
  id: 'cache-storage',
  title: 'Cache storage',
  doc: 'Caches of responses that a page or a service worker keeps by name, opened directly or by Workbox.',
  needles: ['=caches', 'cacheName', '=vite-plugin-pwa'],
  ...createStorageObserver([
    { symbol: 'global:caches.open', medium: 'cacheStorage', access: 'write', name: 0 },
    { symbol: 'global:caches.delete', medium: 'cacheStorage', access: 'delete', name: 0 },
    ...['CacheFirst', 'CacheOnly', 'NetworkFirst', 'StaleWhileRevalidate'].map((name): StorageRule => ({ symbol: `npm:workbox-strategies#${name}`, medium: 'cacheStorage', access: 'write', name: [0, 'cacheName'] })),
    ...['pageCache', 'imageCache', 'staticResourceCache', 'googleFontsCache', 'offlineFallback'].map((name): StorageRule => ({ symbol: `npm:workbox-recipes#${name}`, medium: 'cacheStorage', access: 'write', name: [0, 'cacheName'] })),
    { symbol: 'npm:vite-plugin-pwa#VitePWA', medium: 'cacheStorage', access: 'write', name: [0, 'workbox', 'runtimeCaching', '*', 'options', 'cacheName'] },
  ]),
})
