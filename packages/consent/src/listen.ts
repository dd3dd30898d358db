import { type Environment, environment } from './environment.ts'

// Only where there is a document, and only when asked: an open channel keeps a Node process alive.
function openChannel(): InstanceType<NonNullable<Environment['BroadcastChannel']>> | undefined {
  return environment.document && environment.BroadcastChannel && new environment.BroadcastChannel('consent')
}

/** Calls the listener soon after each decision, in this tab or another. Gives the function that ends it. */
export function listen(listener: () => void): () => void {
  const channel = openChannel()
  if (channel) channel.onmessage = () => listener()
  return () => channel?.close()
}

/** Tells every listener: a channel of its own reaches those of this tab as well. */
export function announceChange(): void {
  const channel = openChannel()
  channel?.postMessage(0)
  channel?.close()
}
