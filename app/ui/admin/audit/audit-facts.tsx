import { BlockStack, Text } from '@shopify/polaris'
import {
  auditFactMessages,
  auditWordMessages,
  type AuditFactName,
  type AuditWord,
} from '#app/ui/messages/admin-audit-facts.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDateTime, formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import type { AuditFact, AuditValue } from '#app/web/audit-facts.server.ts'

type FactsProps = { readonly facts: readonly AuditFact[]; readonly timeZone: string }

/** How it was and how it is, line by line. */
export function AuditFacts({ facts, timeZone }: FactsProps) {
  const t = useText(auditFactMessages)
  const say = useValues(timeZone)
  const nameOf = (name: string) => (Object.hasOwn(auditFactMessages.en, name) ? `${t(name as AuditFactName)}: ` : '')
  const wordsOf = ({ before, after }: AuditFact) => {
    const [was, is] = [say(before), say(after)]
    return was && is && was !== is ? t('arrow', { before: was, after: is }) : is || was
  }
  return (
    <div style={{ maxInlineSize: '30rem', whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
      <BlockStack>
        {facts.map((fact) => (
          <Text key={fact.name} as="span" variant="bodySm" tone="subdued">
            {nameOf(fact.name)}
            <bdi>{wordsOf(fact)}</bdi>
          </Text>
        ))}
      </BlockStack>
    </div>
  )
}

function useValues(timeZone: string) {
  const t = useText(auditFactMessages)
  const words = useText(auditWordMessages)
  const locale = useLocale()
  const one = (value: AuditValue): string => {
    switch (value.as) {
      case 'percent':
        return formatPercent(value.bps, locale)
      case 'money':
        return formatMoney(value.money, locale)
      case 'flag':
        return t(value.isSet ? 'yes' : 'no')
      case 'time':
        return formatDateTime(value.text, locale, timeZone)
      case 'word':
        return Object.hasOwn(auditWordMessages.en, value.text) ? words(value.text as AuditWord) : value.text
      case 'text':
        return value.text
    }
  }
  return (values: readonly AuditValue[]) => values.map(one).join(' · ')
}
