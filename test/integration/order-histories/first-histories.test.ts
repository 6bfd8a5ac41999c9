import { historiesEach, tellHistories } from './tell-histories.ts'

await tellHistories({ from: 1, count: historiesEach })
