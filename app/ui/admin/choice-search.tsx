import { BlockStack, Listbox, Text, TextField } from '@shopify/polaris'
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

export type Choice = { readonly id: string; readonly title: string }
type Answer<One extends Choice> = { readonly choices: readonly One[]; readonly nextCursor: string | null }

const typingPauseMilliseconds = 250

type ChoiceSearchProps<One extends Choice> = {
  /** Where to ask for what was typed; the page there answers with `choices`. */
  readonly urlOf: (typed: string) => string
  readonly words: {
    readonly search: string
    readonly list: string
    readonly none: string
    readonly notFound: string
    readonly more: string
  }
  readonly onPick: (one: One) => void
  /** What cannot be picked again. */
  readonly taken?: readonly string[]
}

/** Things by name, asked for while typing: there may be thousands. */
export function ChoiceSearch<One extends Choice>({ urlOf, words, onPick, taken = [] }: ChoiceSearchProps<One>) {
  const [typed, setTyped] = useState('')
  const fetcher = useFetcher<Answer<Choice>>()
  const data = fetcher.data as Answer<One> | undefined
  const ask = (text: string) => fetcher.load(urlOf(text))
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => {
    const timer = setTimeout(() => latest.current(typed), typingPauseMilliseconds)
    return () => clearTimeout(timer)
  }, [typed])
  const choices = (data?.choices ?? []).filter(({ id }) => !taken.includes(id))
  const pick = (id: string) => {
    const picked = choices.find((one) => one.id === id)
    if (picked) onPick(picked)
  }
  return (
    <BlockStack gap="200">
      <TextField
        label={words.search}
        labelHidden
        placeholder={words.search}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        loading={fetcher.state !== 'idle'}
      />
      {data && choices.length === 0 ? (
        <Text as="p" tone="subdued">
          {typed.trim() ? words.notFound : words.none}
        </Text>
      ) : (
        <div style={{ maxBlockSize: '16rem', overflowY: 'auto' }}>
          <Listbox accessibilityLabel={words.list} onSelect={pick}>
            {choices.map(({ id, title }) => (
              <Listbox.Option key={id} value={id} accessibilityLabel={title}>
                {title}
              </Listbox.Option>
            ))}
          </Listbox>
        </div>
      )}
      {data?.nextCursor ? (
        <Text as="p" tone="subdued" variant="bodySm">
          {words.more}
        </Text>
      ) : null}
    </BlockStack>
  )
}
