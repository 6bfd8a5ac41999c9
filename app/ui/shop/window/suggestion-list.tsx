import { Package, Search, Store } from 'lucide-react'
import type { SearchSuggestion } from '#app/domain/search/suggest-searches.server.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

type SuggestionListProps = {
  id: string
  isOpen: boolean
  typed: string
  suggestions: readonly SearchSuggestion[]
  active: number
  onChoose: (suggestion: SearchSuggestion) => void
}

const icons = { word: Search, product: Package, brand: Store }
const kindWords = { product: 'suggestProduct', brand: 'suggestBrand' } as const

/** Focus stays in the box: the arrows move a mark through the list, a finger or the mouse picks at once. */
export function SuggestionList({ id, isOpen, typed, suggestions, active, onChoose }: SuggestionListProps) {
  const t = useText(windowMessages)
  return (
    <>
      <ul id={id} role="listbox" aria-label={t('suggestions')} className="plain-list suggestions" hidden={!isOpen}>
        {suggestions.map((suggestion, index) => {
          const Icon = icons[suggestion.kind]
          return (
            // The keys are handled by the box that owns the list.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={`${suggestion.kind}-${suggestion.text}-${index}`}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              // The box must not lose the focus before the press has become a click.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(suggestion)}
            >
              <Icon size={18} aria-hidden="true" />
              <bdi className="grow">
                <Marked text={suggestion.text} typed={typed} />
              </bdi>
              {suggestion.kind === 'word' ? null : <span className="soft small">{t(kindWords[suggestion.kind])}</span>}
            </li>
          )
        })}
      </ul>
      <p className="hidden-visually" role="status">
        {isOpen ? t('suggestionCount', { count: suggestions.length }) : null}
      </p>
    </>
  )
}

/** What a suggestion adds to the typed words stands out. */
function Marked({ text, typed }: { text: string; typed: string }) {
  const words = typed.trim()
  if (words === '' || !text.toLowerCase().startsWith(words.toLowerCase())) return <>{text}</>
  return (
    <>
      {text.slice(0, words.length)}
      <strong>{text.slice(words.length)}</strong>
    </>
  )
}
