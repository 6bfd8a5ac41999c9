/** The one clock, for loaders that show what is left of a time. */
export { now as currentTime } from '#app/platform/clock.server.ts'
