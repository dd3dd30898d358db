// A policy that declares nothing but its title and controller.
import { has, type Purpose, set } from './privacy.ts'

const nothing: [Purpose] extends [never] ? true : false = true
set({})
// @ts-expect-error: "never"
has(nothing ? 'account' : 'orders')
