import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

export type DemoArguments = {
  readonly isDev: boolean
  /** Throw the kept data away first. */
  readonly reset: boolean
  /** A Shopify product export to load as the demo store's catalog. */
  readonly catalogFile: string | null
  /** How many products to generate in the demo store, besides the ones with pictures. */
  readonly products: number
  /** End after the story: for automation. */
  readonly once: boolean
  readonly folder: string
}

export class UsageError extends Error {}

const usage = `Usage: npm run demo -- [--reset] [--catalog file.csv] [--products 50000] [--once]

  --reset          throw the demo's data away and start afresh
  --catalog FILE   load a Shopify product export (CSV) as the demo store's catalog
  --products N     generate a catalog of N products in the demo store (1 to 100000)
  --once           tell the story, then stop`

export function readDemoArguments(argv: readonly string[]): DemoArguments {
  const values = parse(argv)
  if (values.help) throw new UsageError(usage)
  const products = values.products === undefined ? 0 : Number(values.products)
  if (!Number.isInteger(products) || products < 0 || products > 100_000) {
    throw new UsageError(
      `--products takes a whole number from 1 to 100000, not ${JSON.stringify(values.products)}.\n\n${usage}`,
    )
  }
  if (values.catalog !== undefined && !existsSync(values.catalog)) {
    throw new UsageError(
      `There is no file ${values.catalog}. Give the path of a product export, for example --catalog products_export.csv.`,
    )
  }
  return {
    isDev: values.dev ?? false,
    reset: values.reset ?? false,
    catalogFile: values.catalog ?? null,
    products,
    once: values.once ?? false,
    folder: values.data ?? '.data/demo',
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        dev: { type: 'boolean' },
        reset: { type: 'boolean' },
        catalog: { type: 'string' },
        products: { type: 'string' },
        once: { type: 'boolean' },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`)
  }
}
