import { testEnvironment } from './environment.ts'

/** For rules, which need settings but no database: nothing listens at this address, so one that asks is found out. */
Object.assign(process.env, testEnvironment('postgresql://postgres@127.0.0.1:9/nothing'))
