export const adJobNames = { end: 'end-due-ads', drop: 'end-ads-of-post' } as const
