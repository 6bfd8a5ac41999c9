type Told = { readonly status: string; readonly requestStatus: string; readonly locationGid: string | null }

/** Is there nothing left for us to do about a fulfillment order: over, somebody else's, or no longer asked of us? */
export function isGoneFromUs(told: Told | null, locationGid: string): boolean {
  if (!told) return true
  if (['CANCELLED', 'CLOSED', 'INCOMPLETE'].includes(told.status)) return true
  return told.locationGid !== locationGid || told.requestStatus === 'UNSUBMITTED'
}
