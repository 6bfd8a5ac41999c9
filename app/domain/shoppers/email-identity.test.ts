import { expect, test } from 'vitest'
import { emailIdentityOf } from './email-identity.ts'

test.each([
  ['No.Or+shop@Gmail.com', 'noor@gmail.com'],
  ['noor@googlemail.com', 'noor@gmail.com'],
  ['n.oor+x@outlook.com', 'n.oor@outlook.com'],
  ['n.oor+x@company.example', 'n.oor+x@company.example'],
])('E8: %s is the mailbox %s', (email, identity) => {
  expect(emailIdentityOf(email)).toBe(identity)
})
