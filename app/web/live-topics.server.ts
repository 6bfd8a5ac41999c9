/** What a page hands to `useLiveTopic`: the address of the stream that tells it when to load again. */
export { streamUrl } from '#app/platform/realtime/realtime.server.ts'
