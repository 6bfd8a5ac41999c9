/** Why nothing was done about a dispute. */
export const disputeRefusals = [
  'DISPUTE_NOT_FOUND',
  'DISPUTE_CLOSED',
  'DISPUTE_SHARED',
  'EVIDENCE_MISSING',
  'EVIDENCE_TOO_LONG',
  'EVIDENCE_ALREADY_SENT',
  'EVIDENCE_TOO_LATE',
  'BANK_UNREACHABLE',
] as const
export type DisputeRefusal = (typeof disputeRefusals)[number]
