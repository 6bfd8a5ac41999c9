export const adJobNames = { end: 'end-due-ads', drop: 'end-ads-of-post', leave: 'end-ads-of-creator' } as const
