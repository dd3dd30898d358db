import { defineDetector } from '../detector.ts'
import { createStorageObserver } from '../storage-rules.ts'

export const detector = defineDetector({
  id: 'cache-storage',
  title: 'Cache storage',
  doc: 'Caches of responses that a page or a service worker keeps by name.',
  needles: ['=caches'],
  ...createStorageObserver([
    { symbol: 'global:caches.open', medium: 'cacheStorage', access: 'write', name: 0 },
    { symbol: 'global:caches.delete', medium: 'cacheStorage', access: 'delete', name: 0 },
  ]),
})
