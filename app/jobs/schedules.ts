/** What runs by the clock: `minute hour day month weekday job`. */
export const crontab = `
* * * * * prune-realtime ?max=1
`.trim()
