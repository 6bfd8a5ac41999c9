import { readConfig } from './config-schema.ts'

/** The only reader of process.env. Judged once, when the process starts; every problem is reported at once. */
export const config = readConfig(process.env)
export type { Config } from './config-schema.ts'
