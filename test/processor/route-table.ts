import type { Exchange } from './http-exchange.ts'
import type { Processor } from './processor.ts'

export type Route = {
  method: 'GET' | 'POST'
  path: RegExp
  answer(processor: Processor, exchange: Exchange): void | Promise<void>
}
