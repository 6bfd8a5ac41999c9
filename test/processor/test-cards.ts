/** How an issuer answers for a test number. The number itself is never stored: a token keeps only this word. */
export type Behaviour =
  | 'approve'
  | 'decline'
  | 'insufficient_funds'
  | 'challenge'
  | 'challenge_then_decline'
  | 'expired_card'
  | 'processing_error_once'
  | 'approve_with_duplicate_webhooks'
  | 'approve_then_dispute'

export type TestCard = { number: string; behaviour: Behaviour; label: { en: string; ar: string } }

export const TEST_CARDS: readonly TestCard[] = [
  card('4242424242424242', 'approve', 'Approved', 'مقبولة'),
  card('4000000000003220', 'challenge', 'Asks for the bank’s approval', 'تتطلب موافقة البنك'),
  card('4000000000000002', 'decline', 'Declined', 'مرفوضة'),
  card('4000000000009995', 'insufficient_funds', 'Insufficient funds', 'رصيد غير كافٍ'),
  card('4000000000003238', 'challenge_then_decline', 'Bank’s approval, then declined', 'موافقة البنك ثم الرفض'),
  card('4000000000000069', 'expired_card', 'Expired card', 'بطاقة منتهية'),
  card('4000000000000119', 'processing_error_once', 'Fails once, then approved', 'تفشل مرة ثم تُقبل'),
  card(
    '4000000000000259',
    'approve_with_duplicate_webhooks',
    'Approved, notices repeat late',
    'مقبولة مع إشعارات مكررة',
  ),
  card('4000000000002685', 'approve_then_dispute', 'Approved, disputed once taken', 'مقبولة ثم يُعترض عليها'),
  card('5555555555554444', 'approve', 'Mastercard, approved', 'ماستركارد، مقبولة'),
  card('378282246310005', 'approve', 'American Express, approved', 'أمريكان إكسبريس، مقبولة'),
]

function card(number: string, behaviour: Behaviour, en: string, ar: string): TestCard {
  return { number, behaviour, label: { en, ar } }
}

export function findTestCard(number: string): TestCard | undefined {
  return TEST_CARDS.find((each) => each.number === number)
}

export function brandOf(number: string): string {
  if (/^3[47]/.test(number)) return 'amex'
  if (/^(5[1-5]|2[2-7])/.test(number)) return 'mastercard'
  return number.startsWith('4') ? 'visa' : 'unknown'
}
