import { createHmac } from 'node:crypto'

export const SIGNATURE_HEADER = 'vitrine-processor-signature'

/** `t=<unix seconds>,v1=<hex hmac-sha256 of "t.body">`: the time is signed, so an old notice cannot be replayed later. */
export function signNotice(body: string, secret: string, unixSeconds: number): string {
  const mac = createHmac('sha256', secret).update(`${unixSeconds}.${body}`).digest('hex')
  return `t=${unixSeconds},v1=${mac}`
}
