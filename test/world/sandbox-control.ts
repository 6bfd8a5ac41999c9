/** The sandbox's control panel, as a person at the merchant's desk would use its pages. Speaks HTTP only. */
export type SandboxControl = ReturnType<typeof sandboxControl>

export type SandboxOrder = {
  readonly id: number
  readonly name: string
  readonly sourceIdentifier: string | null
  readonly lines: readonly { id: number; quantity: number; title: string }[]
}

/** The merchant's input was not taken, and nothing changed: words for the person who gave it. */
export class SandboxRefusal extends Error {}

function messageOf(body: string): string {
  const { message, error, errors } = JSON.parse(body) as { message?: string; error?: string; errors?: string }
  return message ?? error ?? errors ?? body
}

export function sandboxControl(sandboxUrl: string) {
  async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await fetch(`${sandboxUrl}/__sandbox${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const text = await answer.text()
    if (answer.status === 422) throw new SandboxRefusal(messageOf(text))
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
    return JSON.parse(text || 'null') as Answer
  }
  return {
    act: <Answer = unknown>(domain: string, action: string, input: unknown = {}) =>
      call<Answer>('POST', `/shops/${domain}/actions/${action}`, input),
    install: (domain: string) => call('POST', `/shops/${domain}/install`, {}),
    createShop: (shop: unknown) => call('POST', '/shops', shop),
    listShops: async () => (await call<{ shops: { domain: string; products: number }[] }>('GET', '/shops')).shops,
    idToken: async (domain: string) => (await call<{ token: string }>('GET', `/id-token?shop=${domain}`)).token,
    state: <Item>(domain: string, collection: string, query = '') =>
      call<{ items: Item[]; nextCursor: string | null }>('GET', `/shops/${domain}/state/${collection}${query}`),
    /** One record of a collection; fails if there is none. */
    one: <Item>(domain: string, collection: string, id: string) =>
      call<Item>('GET', `/shops/${domain}/state/${collection}?id=${id}`),
    fault: (fault: unknown) => call('POST', '/faults', fault),
    clearFaults: () => call('DELETE', '/faults'),
  }
}
