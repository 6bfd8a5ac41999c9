import { BlockStack, Button, InlineError, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { ChoiceSearch, type Choice } from './choice-search.tsx'

type ChosenOneProps = {
  readonly label: string
  /** What it means to choose none. */
  readonly all: string
  readonly choose: string
  readonly urlOf: (typed: string) => string
  readonly words: Parameters<typeof ChoiceSearch>[0]['words']
  readonly chosen: Choice | null
  readonly error?: string | undefined
  readonly onChange: (chosen: Choice | null) => void
}

/** One thing out of thousands, or none: asked for by name, shown by name. */
export function ChosenOne({ label, all, choose, urlOf, words, chosen, error, onChange }: ChosenOneProps) {
  const shared = useText(adminSharedMessages)
  const [isSearching, setIsSearching] = useState(false)
  const pick = (one: Choice) => {
    onChange(one)
    setIsSearching(false)
  }
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="bodyMd">
        {label}
      </Text>
      <InlineStack gap="300" blockAlign="center">
        {chosen ? (
          <>
            <Text as="span" fontWeight="semibold">
              <bdi>{chosen.title}</bdi>
            </Text>
            <Button variant="plain" onClick={() => onChange(null)}>
              {shared('remove')}
            </Button>
          </>
        ) : (
          <>
            {all ? (
              <Text as="span" tone="subdued">
                {all}
              </Text>
            ) : null}
            <Button variant="plain" onClick={() => setIsSearching(!isSearching)}>
              {isSearching ? shared('cancel') : choose}
            </Button>
          </>
        )}
      </InlineStack>
      {error ? <InlineError message={error} fieldID={label} /> : null}
      {isSearching && !chosen ? <ChoiceSearch urlOf={urlOf} words={words} onPick={pick} /> : null}
    </BlockStack>
  )
}
