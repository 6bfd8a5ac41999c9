import { Badge, BlockStack, Text } from '@shopify/polaris'
import type { ProblemView } from '#app/domain/fulfillment/list-problems.server.ts'
import { adminProblemsMessages } from '#app/ui/messages/admin-problems.ts'
import { problemCauseWords } from '#app/ui/messages/fulfillment.ts'
import type { RefusalWord } from '#app/ui/messages/refusal-words.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDateTime } from '#app/ui/shared/format.ts'
import { useIsHydrated } from '#app/ui/shared/use-is-hydrated.ts'
import { say } from './say.ts'
import { useInTime } from './use-in-time.ts'

type HistoryProps = { readonly problem: ProblemView; readonly timeZone: string }
type AgeProps = Pick<ProblemView, 'openedAt' | 'nextStep'>

const hourMilliseconds = 3_600_000
const lastCallHours = 2
const longHours = 24

/** Louder with age: nobody should find out by the shopper's letter. */
export function ProblemAge({ openedAt, nextStep }: AgeProps) {
  const t = useText(adminProblemsMessages)
  // The clock of the server and of the browser differ; the first paint of both says nothing.
  if (!useIsHydrated()) return null
  const hours = (Date.now() - new Date(openedAt).getTime()) / hourMilliseconds
  const isEnding = nextStep !== null && nextStep.kind !== 'retry'
  const hoursLeft = isEnding ? (new Date(nextStep.at).getTime() - Date.now()) / hourMilliseconds : Infinity
  if (hoursLeft <= lastCallHours) return <Badge tone="critical">{t('urgent')}</Badge>
  return hours >= longHours ? <Badge tone="attention">{t('old')}</Badge> : null
}

/** Since when, what happens by itself, and what was tried by whom. */
export function ProblemHistory({ problem, timeZone }: HistoryProps) {
  const t = useText(adminProblemsMessages)
  const locale = useLocale()
  const { openedAt, attempts, nextStep, tries } = problem
  const facts = [
    t('since', { time: formatDateTime(openedAt, locale, timeZone) }),
    attempts > 0 ? t('tried', { count: attempts }) : '',
  ]
  return (
    <BlockStack gap="200">
      <Text as="p" tone="subdued">
        {facts.filter(Boolean).join(' · ')}
      </Text>
      {nextStep ? <Next nextStep={nextStep} timeZone={timeZone} /> : null}
      {tries.length > 0 ? (
        <BlockStack gap="100">
          <Text as="h3" variant="headingSm">
            {t('triedTitle')}
          </Text>
          {tries.map((one) => (
            <Try key={one.at} one={one} timeZone={timeZone} />
          ))}
        </BlockStack>
      ) : null}
    </BlockStack>
  )
}

type NextProps = { readonly nextStep: NonNullable<ProblemView['nextStep']>; readonly timeZone: string }

function Next({ nextStep, timeZone }: NextProps) {
  const t = useText(adminProblemsMessages)
  const time = useInTime(nextStep.at, timeZone)
  return (
    <Text as="p" fontWeight="semibold">
      {t(`next_${nextStep.kind}`, { time })}
    </Text>
  )
}

const whats = ['retry', 'customLine', 'refund', 'acknowledge', 'automatic'] as const
const answers = ['SENT', 'DONE'] as const

function Try({ one, timeZone }: { one: ProblemView['tries'][number]; timeZone: string }) {
  const t = useText(adminProblemsMessages)
  const locale = useLocale()
  const causes: Readonly<Record<string, RefusalWord>> = problemCauseWords[locale]
  const what = whats.find((each) => each === one.what) ?? 'automatic'
  const answer = answers.find((each) => each === one.answer)
  const outcome = answer ? t(`answer_${answer}`) : say(causes[one.answer]?.title ?? '')
  const who = one.by === 'merchant' ? t('by_merchant') : t('by_platform')
  return (
    <Text as="p" tone="subdued" variant="bodySm">
      {[formatDateTime(one.at, locale, timeZone), `${t(`what_${what}`)} (${who})`, outcome].filter(Boolean).join(' · ')}
    </Text>
  )
}
