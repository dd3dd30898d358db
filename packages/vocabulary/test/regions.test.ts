import { describe, expect, it } from 'vitest'
import { adequacyDate, hasAdequacyDecision, isWithinEconomicArea } from '../src/index.ts'

describe('regions', () => {
  it('has the thirty states of the European Economic Area', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const codes = letters.flatMap((first) => letters.map((second) => first + second))
    expect(codes.filter(isWithinEconomicArea).length).toBe(30)
    expect(['DE', 'IS', 'LI', 'NO'].every(isWithinEconomicArea)).toBe(true)
    expect(['GB', 'CH', 'US', 'EU', 'de', ''].some(isWithinEconomicArea)).toBe(false)
  })

  it('knows adequacy decisions as of a day', () => {
    expect(['GB', 'CH', 'JP', 'US'].every(hasAdequacyDecision)).toBe(true)
    expect(['DE', 'IN', 'CN', ''].some(hasAdequacyDecision)).toBe(false)
    expect(adequacyDate).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})
