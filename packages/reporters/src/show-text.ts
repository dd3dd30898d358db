// oxlint-disable-next-line no-control-regex -- control characters are what must not reach a terminal
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/**
 * Text of code or policy for a terminal: what would steer it, or turn the direction of what follows, becomes a dot.
 * Line ends stay.
 */
export function showText(text: string): string {
  return text.replaceAll(steering, '·')
}
