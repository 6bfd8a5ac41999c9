import { z } from 'zod'
import { movementKinds, rejectReasons } from './states.ts'

/** One key per filled-in form: sending it twice moves goods once. */
const key = z.string().trim().min(8).max(80)
const message = z.string().trim().max(500).optional().default('')
const units = z.coerce.number().int().min(1).max(1_000_000)

export const receiveInput = z.object({
  key,
  /** SKU or barcode, as it stands on the box. */
  code: z.string().trim().min(1).max(120),
  quantity: units,
  bin: z.string().trim().max(40).optional().default(''),
  note: message,
})

export const moveInput = z.object({
  key,
  variantId: z.string().min(1),
  kind: z.enum(movementKinds).exclude(['shipped', 'received']),
  /** Of a count what lies there now, which may be nothing; otherwise how many move. */
  quantity: z.coerce.number().int().min(0).max(1_000_000),
  note: message,
})

export const rejectInput = z.object({ reason: z.enum(rejectReasons), message })
export const messageInput = z.object({ message })

/** `units` holds a count per line; lines left at nothing are not in this parcel. */
export const packInput = z.object({
  carrier: z.string().trim().min(1).max(60),
  trackingNumber: z.string().trim().min(1).max(60),
  trackingUrl: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ })])
    .optional()
    .default(''),
  units: z.record(z.string(), z.coerce.number().int().min(0).max(100_000)),
})
