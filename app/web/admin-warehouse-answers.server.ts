import { acceptRequest } from '#app/domain/warehouse/accept-request.server.ts'
import { declineCancellation, grantCancellation } from '#app/domain/warehouse/answer-cancellation.server.ts'
import { closeRequest } from '#app/domain/warehouse/close-request.server.ts'
import { messageInput, packInput, rejectInput } from '#app/domain/warehouse/inputs.ts'
import { packParcel, unpackParcel } from '#app/domain/warehouse/pack-parcel.server.ts'
import { pickRequest } from '#app/domain/warehouse/pick-request.server.ts'
import type { RequestRefusal } from '#app/domain/warehouse/refusals.ts'
import { rejectRequest } from '#app/domain/warehouse/reject-request.server.ts'
import { giveUpTelling, retryTelling } from '#app/domain/warehouse/retry-telling.server.ts'
import { shipRequest } from '#app/domain/warehouse/ship-request.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { inTransaction, type Tx } from './database.server.ts'
import { judgeForm, type FormRefusal } from './parse-form.server.ts'
import { readField } from './read-field.ts'

type Ref = { readonly shopId: string; readonly requestId: string; readonly by: string }
type Done = Outcome<unknown, RequestRefusal>
type Command = (tx: Tx, ref: Ref) => Promise<Done>

/** Steps that need nothing but the request. */
const plain: Readonly<Record<string, Command>> = {
  accept: acceptRequest,
  grant: grantCancellation,
  decline: declineCancellation,
  pick: pickRequest,
  ship: shipRequest,
  retry: retryTelling,
  settle: giveUpTelling,
}

export async function answerRequestCommands(
  ref: Ref,
  form: FormData,
  locale: Locale,
): Promise<Done | FormRefusal | 'UNKNOWN_INTENT'> {
  const intent = readField(form, 'intent')
  const command = Object.hasOwn(plain, intent) ? plain[intent] : undefined
  if (command) return inTransaction(`warehouse: ${intent}`, (tx) => command(tx, ref))
  switch (intent) {
    case 'reject': {
      const input = judgeForm(form, rejectInput, locale)
      return input.ok ? run(intent, (tx) => rejectRequest(tx, { ...ref, ...input.value })) : input
    }
    case 'close': {
      const input = judgeForm(form, messageInput, locale)
      return input.ok ? run(intent, (tx) => closeRequest(tx, { ...ref, ...input.value })) : input
    }
    case 'pack':
      return pack(ref, form, locale)
    case 'unpack':
      return run(intent, (tx) => unpackParcel(tx, { ...ref, parcelId: readField(form, 'parcelId') }))
    default:
      return 'UNKNOWN_INTENT'
  }
}

function run(intent: string, command: (tx: Tx) => Promise<Done>): Promise<Done> {
  return inTransaction(`warehouse: ${intent}`, command)
}

async function pack(ref: Ref, form: FormData, locale: Locale): Promise<Done | FormRefusal> {
  const input = judgeForm(form, packInput, locale)
  if (!input.ok) return input
  const { units, ...parcel } = input.value
  const lines = Object.entries(units).map(([lineGid, quantity]) => ({ lineGid, quantity }))
  return run('pack', (tx) => packParcel(tx, { ...ref, ...parcel, lines }))
}
