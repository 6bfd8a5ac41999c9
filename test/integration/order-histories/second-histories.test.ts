import { historiesEach, tellHistories } from './tell-histories.ts'

/* The thousand of both files: `HISTORIES=1000 npx vitest run test/integration/order-histories --maxWorkers=1`. */
await tellHistories({ from: 501, count: historiesEach })
