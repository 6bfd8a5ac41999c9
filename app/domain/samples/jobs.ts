export const sampleJobNames = {
  follow: 'follow-sample-order',
  cancel: 'cancel-unavailable-samples',
  link: 'link-sample-post',
  sweep: 'sweep-samples',
} as const
