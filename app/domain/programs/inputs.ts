import { z } from 'zod'

export const programName = z.string().trim().min(1, 'required').max(80, 'tooLong')

/** A percentage as people type it ("12.5"), turned into basis points without a float. The policy says how much is allowed. */
export const ratePercent = z
  .string()
  .trim()
  .regex(/^\d{1,3}(?:[.,]\d{1,2})?$/, 'number')
  .transform((text) => {
    const [whole = '0', fraction = ''] = text.replace(',', '.').split('.')
    return Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
  })

export const openProgramInput = z.object({ name: programName, rateBps: ratePercent })
export const changeRateInput = z.object({ rateBps: ratePercent })
