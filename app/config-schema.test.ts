import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testEnvironment } from '#test/support/environment.ts'
import { type ConfigError, environment, readConfig } from './config-schema.ts'

const complete = testEnvironment('postgresql://localhost/x')

function problemsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    return (error as ConfigError).problems
  }
}

describe('the environment', () => {
  it('of the tests is complete', () => {
    expect(problemsOf(complete)).toEqual([])
  })

  it('is judged at once: every problem is named', () => {
    const problems = problemsOf({ ...complete, APP_URL: 'not a url', SESSION_SECRET: 'short', DATABASE_URL: undefined })
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['APP_URL', 'SESSION_SECRET', 'DATABASE_URL'])
  })

  it('of production refuses the sandbox, the test processor and plain http', () => {
    const problems = problemsOf({ ...complete, APP_ENV: 'production' })
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['SHOPIFY_SANDBOX_URL', 'PAYMENTS', 'APP_URL'])
  })

  it('names what an alternative needs', () => {
    expect(
      problemsOf({ ...complete, STORAGE: 's3', PAYMENTS_URL: '', MAIL: 'smtp' }).map(
        (problem) => problem.split(':')[0],
      ),
    ).toEqual(['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'PAYMENTS_URL', 'SMTP_URL'])
  })

  describe('for Stripe', () => {
    const stripe = {
      ...complete,
      PAYMENTS: 'stripe',
      STRIPE_SECRET_KEY: 'sk_test_51abc',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_51abc',
      STRIPE_WEBHOOK_SECRET: 'whsec_0123456789',
    }
    const live = { STRIPE_SECRET_KEY: 'sk_live_51abc', STRIPE_PUBLISHABLE_KEY: 'pk_live_51abc' }
    const production = { APP_ENV: 'production', APP_URL: 'https://vitrine.example', SHOPIFY_SANDBOX_URL: undefined }
    const names = (env: Record<string, string | undefined>) => problemsOf(env).map((problem) => problem.split(':')[0])

    it('is complete with three keys, of one kind', () => {
      expect(readConfig(stripe).payments).toMatchObject({ kind: 'stripe', secretKey: 'sk_test_51abc' })
      expect(names({ ...stripe, ...live, ...production })).toEqual([])
    })

    it.each([
      ['a missing key', { STRIPE_WEBHOOK_SECRET: undefined }, 'STRIPE_WEBHOOK_SECRET'],
      ['a publishable key where the secret one belongs', { STRIPE_SECRET_KEY: 'pk_test_51abc' }, 'STRIPE_SECRET_KEY'],
      ['a test key beside a live one', { STRIPE_SECRET_KEY: live.STRIPE_SECRET_KEY }, 'STRIPE_PUBLISHABLE_KEY'],
      ['a test key in production', production, 'STRIPE_SECRET_KEY'],
      [
        'another address than Stripe’s in production',
        { ...production, ...live, STRIPE_API_BASE: 'http://localhost:12111' },
        'STRIPE_API_BASE',
      ],
    ])('refuses %s', (_name, changes, name) => {
      expect(names({ ...stripe, ...changes })).toEqual([name])
    })
  })

  it('is described variable by variable in .env.example, in the same order', () => {
    const described = readFileSync('.env.example', 'utf8')
      .split('\n')
      .flatMap((line) => /^([A-Z0-9_]+)=/.exec(line)?.[1] ?? [])
    expect(described).toEqual(Object.keys(environment.shape))
  })
})
