import { type Environment, environment } from './environment.ts'

const listeners = /* @__PURE__ */ new Set<() => void>()
let channel: InstanceType<NonNullable<Environment['BroadcastChannel']>> | undefined

// Only where there is a document, and not before somebody asks: an open channel keeps a Node process alive.
function openChannel(): typeof channel {
  const { document, BroadcastChannel } = environment
  if (!channel && document && BroadcastChannel) {
    channel = new BroadcastChannel('consent')
    channel.onmessage = tellListeners
  }
  return channel
}

function tellListeners(): void {
  for (const listener of listeners) listener()
}

/** Calls the listener after each decision, in this tab or another. Gives the function that ends it. */
export function listen(listener: () => void): () => void {
  openChannel()
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Tells the listeners of this tab and the others. */
export function announceChange(): void {
  openChannel()?.postMessage(0)
  tellListeners()
}
