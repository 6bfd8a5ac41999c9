/** What runs by the clock, in UTC: `minute hour day month weekday job`. */
export const crontab = `
* * * * * prune-realtime ?max=3
`.trim()
