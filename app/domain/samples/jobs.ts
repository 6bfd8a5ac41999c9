export const sampleJobNames = {
  follow: 'follow-sample-order',
  take: 'take-sample-purchase',
  cancel: 'cancel-unavailable-samples',
  link: 'link-sample-post',
  sweep: 'sweep-samples',
} as const
