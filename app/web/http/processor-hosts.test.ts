import { expect, it } from 'vitest'
import { processorHosts } from './processor-hosts.ts'

const keys = { secretKey: 's', publishableKey: 'p', webhookSecret: 'w' }

it('without payments a page may talk to nobody else', () => {
  expect(Object.values(processorHosts({ kind: 'off' })).join('')).toBe('')
})

it('the test processor is framed and nothing more; Stripe is not mentioned', () => {
  const hosts = processorHosts({ kind: 'test', url: 'http://localhost:4242/base', ...keys })
  expect(hosts).toEqual({ scripts: '', frames: 'http://localhost:4242', answers: '', forms: ' http://localhost:4242' })
})

it('only where Stripe takes the cards its script, fields and bank frames are let in', () => {
  const hosts = processorHosts({ kind: 'stripe', apiBase: undefined, ...keys })
  expect(hosts.scripts).toContain('https://js.stripe.com')
  expect(hosts.frames).toContain('https://js.stripe.com')
  expect(hosts.frames).toContain('https://hooks.stripe.com')
  expect(hosts.answers).toBe(' https://api.stripe.com')
})
