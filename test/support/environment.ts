/** The environment of a test process. Callers override what their story needs (a real sandbox's address, say). */
export function testEnvironment(databaseUrl: string): Record<string, string> {
  return {
    APP_ENV: 'test',
    APP_URL: 'http://localhost:3999',
    SESSION_SECRET: 'test-session-secret-of-some-length',
    SEALING_KEY: 'test-sealing-key-of-some-length',
    STATEMENT_KEY: 'test-statement-key-of-some-length',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '6',
    SHOPIFY_API_KEY: 'test-api-key',
    SHOPIFY_API_SECRET: 'test-api-secret-of-some-length',
    // Nothing listens here: a test that needs the sandbox starts one and says so before it imports the app.
    SHOPIFY_SANDBOX_URL: 'http://localhost:9',
    STORAGE: 'disk',
    STORAGE_FOLDER: `${process.env.TMPDIR ?? '/tmp'}/vitrine-test-storage-${process.pid}`,
    PAYMENTS: 'test',
    PAYMENTS_URL: 'http://localhost:9',
    PAYMENTS_SECRET_KEY: 'sk_test_processor_secret',
    PAYMENTS_PUBLISHABLE_KEY: 'pk_test_processor',
    PAYMENTS_WEBHOOK_SECRET: 'whsec_test_processor_secret',
    MAIL: 'outbox',
  }
}
