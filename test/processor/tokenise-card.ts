/** For tests without a browser: gets a token the way the fields frame does. */
export async function tokeniseCard(
  processor: { url: string; publishableKey?: string },
  number: string,
  card: { expMonth?: string; expYear?: string; cvc?: string } = {},
): Promise<string> {
  const response = await fetch(`${processor.url}/v1/tokens`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${processor.publishableKey ?? 'pk_test_vitrine'}`,
      origin: new URL(processor.url).origin,
    },
    body: JSON.stringify({
      number,
      expMonth: '12',
      expYear: String(new Date().getUTCFullYear() + 3),
      cvc: '123',
      ...card,
    }),
  })
  const answer = (await response.json()) as { id?: string; error?: { message: string } }
  if (!answer.id) throw new Error(`The card was not accepted: ${answer.error?.message ?? response.status}`)
  return answer.id
}
