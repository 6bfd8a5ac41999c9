import type { SerializeFrom } from '@remix-run/node'
import { SendHorizontal } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { EnrollmentMessageView } from '#app/domain/programs/list-enrollment-messages.server.ts'
import { inboxMessages } from '#app/ui/messages/inbox-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { TextArea } from '#app/ui/shared/field.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'
import { useCommand } from './use-command.ts'

export type MessageView = SerializeFrom<EnrollmentMessageView>

/** Oldest at the top, as people talk. Given newest first. */
export function Messages({ messages, shop }: { messages: readonly MessageView[]; shop: string }) {
  const t = useText(inboxMessages)
  if (messages.length === 0) return <p className="panel soft">{t('empty')}</p>
  return (
    <ol className="bubbles" aria-live="polite">
      {[...messages].reverse().map((message) => {
        const isOwn = message.sender === 'creator'
        return (
          <li key={message.messageId} className={isOwn ? 'bubble bubble-own' : 'bubble'}>
            <span className="small soft">
              <bdi>{isOwn ? t('you') : shop}</bdi> · <Moment iso={message.sentAt} withTime />
              {isOwn && message.readAt ? <> · {t('seen')}</> : null}
            </span>
            <p className="written" dir="auto">
              {message.text}
            </p>
          </li>
        )
      })}
    </ol>
  )
}

/** What was typed stays until it has arrived; sent twice it is one message. */
export function WriteMessage({ shop, nextMessageId }: { shop: string; nextMessageId: string }) {
  const t = useText(inboxMessages)
  const [text, setText] = useState('')
  const { run, isBusy, refused } = useCommand(() => setText(''))
  const key = useRef(nextMessageId)
  useEffect(() => {
    if (text === '') key.current = nextMessageId
  }, [text, nextMessageId])
  return (
    <form
      className="panel stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) run({ intent: 'send', messageId: key.current, text })
      }}
    >
      <TextArea
        label={t('write', { shop })}
        value={text}
        rows={3}
        maxLength={2_000}
        dir="auto"
        error={refused?.fieldErrors.text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button look="primary" busy={isBusy} disabled={text.trim() === ''}>
        <SendHorizontal size={18} className="flips" aria-hidden="true" />
        {t('send')}
      </Button>
    </form>
  )
}
