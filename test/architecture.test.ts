import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** The import law and the size law of the house. A failure message says which file, which rule and why the rule is there. */

const files = ['app', 'test', 'prisma', 'extensions']
  .filter((root) => existsSync(root))
  .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => `${root}/${path}`))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('/generated/') && !path.includes('/node_modules/'))
  .sort()

const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const isTest = (file: string) => file.includes('.test.') || file.startsWith('test/')

type Import = { readonly target: string; readonly isTypeOnly: boolean; readonly isRelative: boolean }

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, sources.get(file) ?? '', ts.ScriptTarget.ES2022, true)
  const found: Import[] = []
  const visit = (node: ts.Node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const isTypeOnly = ts.isImportDeclaration(node) ? isTypeImport(node) : node.isTypeOnly
      found.push(toImport(file, (node.moduleSpecifier as ts.StringLiteral).text, isTypeOnly))
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      if (argument && ts.isStringLiteral(argument)) found.push(toImport(file, argument.text, false))
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function isTypeImport(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const bindings = clause.namedBindings
  return Boolean(
    !clause.name &&
    bindings &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly),
  )
}

function toImport(file: string, specifier: string, isTypeOnly: boolean): Import {
  return { target: resolveTarget(file, specifier), isTypeOnly, isRelative: specifier.startsWith('.') }
}

function resolveTarget(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier
}

/** The order of the nouns: a module may read those before it, never after. */
const nouns = [
  'policies', 'ledger', 'media', 'shops', 'shoppers', 'creators', 'catalog', 'stock', 'programs', 'posts', 'live', 'deals',
  'attribution', 'checkout', 'orders', 'fulfillment', 'returns', 'disputes', 'warehouse', 'commissions', 'samples', 'payouts', 'reviews', 'promotions', 'feed',
  'search', 'moderation', 'messaging', 'privacy', 'insights',
] // prettier-ignore

/** app/domain/<noun>, or the first folder below app/. */
const moduleOf = (path: string) => /^app\/(?:domain\/)?[^/]+/.exec(path)?.[0]
const nounOf = (path: string) => /^app\/domain\/([^/]+)\//.exec(path)?.[1]
const audienceOf = (path: string) => /^app\/(?:ui|routes)\/(admin|creator|shop)\b/.exec(path)?.[1]

type Law = {
  readonly name: string
  readonly why: string
  readonly applies: (file: string) => boolean
  /** Returns what is wrong with this import, or nothing. */
  readonly refuses: (file: string, imported: Import) => boolean
}

const startsWithAny = (path: string, ...prefixes: string[]) => prefixes.some((prefix) => path.startsWith(prefix))
const isOurs = (path: string) => startsWithAny(path, 'app/', 'test/', 'prisma/')
const isServerOnly = (path: string) => path.includes('.server.') || path.endsWith('.sql.ts')

const laws: Law[] = [
  {
    name: 'kernel imports nothing of ours',
    why: 'it is the pure floor that everything stands on',
    applies: (file) => file.startsWith('app/kernel/') && !isTest(file),
    refuses: (_, { target }) => isOurs(target) && !target.startsWith('app/kernel/'),
  },
  {
    name: 'platform imports kernel and config only',
    why: 'it carries bytes, jobs and rows; it must not know what they mean',
    applies: (file) => file.startsWith('app/platform/') && !isTest(file),
    refuses: (_, { target }) => isOurs(target) && !startsWithAny(target, 'app/kernel/', 'app/platform/', 'app/config'),
  },
  {
    name: 'shopify imports kernel, config and platform only',
    why: 'raw platform types leave it only as mapped values; the domain calls it, never the other way round',
    applies: (file) => file.startsWith('app/shopify/') && !isTest(file),
    refuses: (_, { target }) =>
      isOurs(target) && !startsWithAny(target, 'app/kernel/', 'app/platform/', 'app/config', 'app/shopify/'),
  },
  {
    name: 'domain imports kernel, platform, shopify and earlier nouns',
    why: 'rules must not depend on how they are shown, nor on config',
    applies: (file) => file.startsWith('app/domain/') && !isTest(file),
    refuses: (_, { target }) =>
      isOurs(target) && !startsWithAny(target, 'app/kernel/', 'app/platform/', 'app/shopify/', 'app/domain/'),
  },
  {
    name: 'a noun reads only nouns before it',
    why: 'talking upward is by event, so that there are no cycles',
    applies: (file) => Boolean(nounOf(file)) && !isTest(file),
    refuses: (file, { target }) => {
      const [own, other] = [nounOf(file), nounOf(target)]
      return Boolean(own && other && own !== other && nouns.indexOf(other) > nouns.indexOf(own))
    },
  },
  {
    name: "a noun's internal/ is its own",
    why: 'files at a module’s root are its door',
    applies: (file) => file.startsWith('app/') && !isTest(file),
    refuses: (file, { target }) =>
      target.includes('/internal/') && !file.startsWith(target.split('/internal/')[0] + '/'),
  },
  {
    name: 'jobs import levels 0 to 3',
    why: 'a job has no screen and no request',
    applies: (file) => file.startsWith('app/jobs/') && !isTest(file),
    refuses: (_, { target }) => startsWithAny(target, 'app/ui/', 'app/web/', 'app/routes/'),
  },
  {
    name: 'ui imports kernel, domain inputs and refusals; of the rest only types',
    why: 'it runs in the browser: no server code may reach it',
    applies: (file) => file.startsWith('app/ui/') && !isTest(file),
    refuses: (_, { target, isTypeOnly }) =>
      !isTypeOnly &&
      isOurs(target) &&
      (isServerOnly(target) || !startsWithAny(target, 'app/ui/', 'app/kernel/', 'app/domain/')),
  },
  {
    name: 'web imports levels 0 to 3 and ui/messages',
    why: 'guards and forms serve every route; they know none',
    applies: (file) => file.startsWith('app/web/') && !isTest(file),
    refuses: (_, { target }) =>
      startsWithAny(target, 'app/jobs/', 'app/routes/') ||
      (target.startsWith('app/ui/') && !startsWithAny(target, 'app/ui/messages/', 'app/ui/paths')),
  },
  {
    name: 'routes do not import other routes, Prisma, or (but for machine/) platform and shopify',
    why: 'a route translates; what it needs twice belongs lower',
    applies: (file) => file.startsWith('app/routes/') && !isTest(file),
    refuses: (file, { target }) => {
      if (target.startsWith('@prisma/')) return true
      const isMachine = file.startsWith('app/routes/machine/')
      if (!isMachine && startsWithAny(target, 'app/platform/', 'app/shopify/')) return true
      const folder = dirname(file)
      return target.startsWith('app/routes/') && !isMachine && !target.startsWith(`${folder}/`)
    },
  },
  {
    name: 'Polaris and App Bridge stay in the admin',
    why: 'shoppers must never download them',
    applies: (file) => file.startsWith('app/') && !startsWithAny(file, 'app/ui/admin/', 'app/routes/admin'),
    refuses: (_, { target, isTypeOnly }) =>
      !isTypeOnly && startsWithAny(target, '@shopify/polaris', '@shopify/app-bridge'),
  },
  {
    name: 'audiences do not import each other',
    why: 'each has its own look and its own bundle; what two share lives in ui/shared',
    applies: (file) => Boolean(audienceOf(file)),
    refuses: (file, { target }) => Boolean(audienceOf(target)) && audienceOf(target) !== audienceOf(file),
  },
  {
    name: 'the stand-ins know nothing of the app',
    why: 'two witnesses, not one: a shared misunderstanding would pass every test',
    applies: (file) =>
      startsWithAny(file, 'test/sandbox/', 'test/processor/', 'test/stripe/', 'test/registers/') &&
      !file.includes('.test.'),
    refuses: (_, { target }) => startsWithAny(target, 'app/') && !target.startsWith('app/shopify/schema/'),
  },
  {
    name: 'product code does not import from test/',
    why: 'stand-ins are reached through config, over HTTP',
    applies: (file) => file.startsWith('app/') && !isTest(file),
    refuses: (_, { target }) => target.startsWith('test/'),
  },
  {
    name: 'another module is imported by alias',
    why: 'a module can move without its importers counting dots',
    applies: (file) => file.startsWith('app/'),
    refuses: (file, { target, isRelative }) =>
      isRelative && dirname(file) !== dirname(target) && moduleOf(file) !== moduleOf(target),
  },
]

describe('import law', () => {
  it.each(laws)('$name', ({ applies, refuses, why }) => {
    const broken = files.filter(applies).flatMap((file) =>
      importsOf(file)
        .filter((imported) => refuses(file, imported))
        .map(({ target }) => `${file} imports ${target}`),
    )
    expect(broken, why).toEqual([])
  })
})
