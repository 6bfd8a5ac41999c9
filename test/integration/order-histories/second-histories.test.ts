import { historiesEach, tellHistories } from './tell-histories.ts'

await tellHistories({ from: 501, count: historiesEach })
