import type { Mention } from './list-mentions.ts'

/** `console.log(user)`, `logger.info({ patient })`: everything that the app knows of somebody. What exactly, does not stand there. */
export function findWholePerson({ written }: Mention): string | undefined {
  const last = written?.split('.').at(-1) ?? ''
  return /^((current|new|updated|existing|created|db|auth|signedIn|loggedIn)_?)?(user|customer|patient|employee|student|applicant|subscriber)$/i.test(last) ? written : undefined
}
