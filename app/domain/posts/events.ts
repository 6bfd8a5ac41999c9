import type { DomainEvent } from '#app/platform/outbox/event.ts'

export function postPublished(payload: { postId: string; creatorId: string }): DomainEvent {
  return { type: 'post.published', payload }
}

export function postRemoved(payload: { postId: string; creatorId: string }): DomainEvent {
  return { type: 'post.removed', payload }
}

/** It was taken down for a violation and is public again. */
export function postPutBack(payload: { postId: string; creatorId: string }): DomainEvent {
  return { type: 'post.putBack', payload }
}
