import { useId, useState } from 'react'
import { productMessages } from '#app/ui/messages/product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

/** Text beyond this is folded up at first; without scripts it is all there (see product.css). */
const foldFrom = 700

/** The shop's words, sanitised by the catalog before they were stored. */
export function ReadMore({ html, language }: { html: string; language: string }) {
  const t = useText(productMessages)
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const isLong = html.length > foldFrom
  const look = isLong && !isOpen ? 'prose prose-folded' : 'prose'
  return (
    <div className="stack-tight">
      {/* A link inside the fold that gets the focus unfolds it. */}
      <div
        id={id}
        className={look}
        dir="auto"
        lang={language}
        onFocus={() => setIsOpen(true)}
        dangerouslySetInnerHTML={{ __html: html }}
      />
      {isLong ? (
        <button
          type="button"
          className="back-link read-more"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'readLess' : 'readMore')}
        </button>
      ) : null}
    </div>
  )
}
