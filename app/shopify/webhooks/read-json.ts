// A string literal (kept as it is) or a whole number too long for a double.
const stringOrLongNumber = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g

/**
 * Parses a webhook body without losing digits: Shopify's ids exceed 2^53, so long whole numbers become strings.
 * Throws SyntaxError for anything that is not JSON.
 */
export function readJson(rawBody: string): unknown {
  return JSON.parse(rawBody.replace(stringOrLongNumber, (token) => (token.startsWith('"') ? token : `"${token}"`)))
}
