import { expect, test, vi } from 'vitest'
import { createGate, GateFullError } from './gate.ts'

test('two run, the others wait their turn, and one too many is told so', async () => {
  const gate = createGate({ running: 2, waiting: 1 })
  const finish: (() => void)[] = []
  let running = 0
  let most = 0
  const work = () => {
    running += 1
    most = Math.max(most, running)
    return new Promise<void>((resolve) => finish.push(resolve)).then(() => void (running -= 1))
  }
  const done = [gate(work), gate(work), gate(work)]
  await expect(gate(work)).rejects.toThrow(GateFullError)
  expect(finish).toHaveLength(2)
  finish.shift()?.()
  await vi.waitFor(() => expect(finish).toHaveLength(2))
  for (const one of finish) one()
  await Promise.all(done)
  expect(most).toBe(2)
})

test('work that fails gives its place back', async () => {
  const gate = createGate({ running: 1, waiting: 0 })
  await expect(gate(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  await expect(gate(() => Promise.resolve('fine'))).resolves.toBe('fine')
})
