const marker = /\[Vitrine (rfd_[0-9a-z]+)\]\s*$/

/** The note of a refund that we have made, in Shopify's books: readable there, and known when it comes back to us. */
export function markedNote(refundId: string, note: string | null): string {
  const words = (note ?? '').replace(marker, '').trim().slice(0, 200)
  return `${words || 'Paid back in Vitrine'} [Vitrine ${refundId}]`
}

/** Which refund of ours a note is about; null for a refund of Shopify's own. */
export function refundIdInNote(note: string | null): string | null {
  return marker.exec(note ?? '')?.[1] ?? null
}
