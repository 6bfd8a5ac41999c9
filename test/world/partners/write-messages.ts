import { markMessagesRead } from '#app/domain/programs/list-enrollment-messages.server.ts'
import { sendEnrollmentMessage } from '#app/domain/programs/send-enrollment-message.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { daysAgo } from '../days-ago.ts'
import { does, enrollmentOf, type Cast, type CreatorName, type ShopName } from './cast.ts'

type Line = readonly [days: number, from: 'shop' | 'creator', text: string]

const threads: readonly { shop: ShopName; creator: CreatorName; lines: readonly Line[] }[] = [
  {
    shop: 'aurora',
    creator: 'maya',
    lines: [
      [24, 'shop', 'Hi Maya! The serum refill arrives in spring. Shall we keep ten for your people?'],
      [23, 'creator', 'Yes please. They ask for it every week.'],
      [23, 'shop', 'Done. You will see it as a sample first.'],
      [2, 'creator', 'A quick one: somebody asked whether the cream is fragrance-free. Is it?'],
    ],
  },
  {
    shop: 'aurora',
    creator: 'noor',
    lines: [
      [19, 'creator', 'The lamp sells itself at dusk. Could I have the UK plug for the next video?'],
      [18, 'shop', 'Of course. Ask for it as a sample and choose the plug; we approve it today.'],
    ],
  },
  {
    shop: 'dana',
    creator: 'lina',
    lines: [
      [9, 'shop', 'أهلًا لينا، دفعة العود الجديدة وصلت أمس. هل نرسل لك كسرة لتجرّبيها قبل رمضان؟'],
      [8, 'creator', 'يسعدني ذلك. سأصوّرها مع المبخرة في المجلس.'],
      [1, 'shop', 'ممتاز. أرسلنا المبخرة، وستصل هذا الأسبوع.'],
    ],
  },
]

/** Both sides write; the last word of each thread is still unread. */
export async function writeMessages({ shops, creators }: Cast): Promise<void> {
  for (const { shop, creator, lines } of threads) {
    const { shopId } = shops[shop]
    const { creatorId } = creators[creator]
    const enrollmentId = await enrollmentOf(shops[shop], creators[creator])
    const sides = { shop: { shopId }, creator: { creatorId } } as const
    for (const [days, side, text] of lines) {
      await daysAgo(days, async () => {
        await inTransaction('read messages', (tx) => markMessagesRead(tx, { enrollmentId, reader: sides[side] }))
        await does('a message', (tx) => sendEnrollmentMessage(tx, { enrollmentId, from: sides[side], text }))
      })
    }
  }
}
