import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** The laws that are read off a file's text: where SQL and environment may stand, sizes, names. */

const files = ['app', 'test', 'prisma']
  .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => `${root}/${path}`))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('/generated/'))
  .sort()
const textOf = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const product = files.filter((file) => file.startsWith('app/') && !file.includes('.test.'))

const withMatch = (among: string[], pattern: RegExp) => among.filter((file) => pattern.test(textOf.get(file) ?? ''))

describe('where things may stand', () => {
  it('process.env is read in config.server.ts and by the launcher only', () => {
    const readers = withMatch(product, /\bprocess\.env\b/).filter((file) => !file.startsWith('app/launch/'))
    expect(readers, 'configuration is judged once, at boot').toEqual(['app/config.server.ts'])
  })

  it('SQL text stands in *.sql.ts files only', () => {
    const statement = /[`'"]\s*(?:SELECT\s|INSERT INTO|UPDATE\s+["a-z]|DELETE FROM|WITH\s+\w+\s+AS)/
    const found = withMatch(product, statement).filter(
      (file) => !file.endsWith('.sql.ts') && !file.startsWith('app/launch/'),
    )
    expect(found, 'one statement a file, where its plan can be looked at').toEqual([])
  })

  it('GraphQL stands in .graphql files only', () => {
    expect(withMatch(product, /gql`|#graphql/), 'documents are checked against the real schema').toEqual([])
  })

  it('nobody mocks our own modules', () => {
    expect(
      withMatch(
        files.filter((file) => file !== 'test/architecture-text.test.ts'),
        /vi\.(mock|doMock)\(/,
      ),
    ).toEqual([])
  })

  it('links are built by ui/paths.ts', () => {
    const handmade = withMatch(
      product.filter((file) => /^app\/(ui|routes)\/(admin|creator|shop|shared)/.test(file)),
      /\b(?:to|href|action)="\/(?!media\/|demo\/|icon|favicon)[a-z]/,
    )
    expect(handmade, 'a URL changes in one place').toEqual([])
  })
})

describe('sizes', () => {
  const limitOf = (file: string) =>
    /^app\/routes\/(admin|creator|shop)/.test(file) && file.endsWith('.tsx') ? 120 : 300

  it('a file fits its limit', () => {
    const tooLong = files
      .map((file) => ({ file, lines: (textOf.get(file) ?? '').split('\n').length }))
      .filter(({ file, lines }) => lines > limitOf(file) + 1)
    expect(tooLong, '300 lines a file, 120 a route').toEqual([])
  })

  it('a function has at most 60 lines, a component 150', () => {
    expect(product.flatMap(longFunctions)).toEqual([])
  })

  function longFunctions(file: string): string[] {
    const source = ts.createSourceFile(
      file,
      textOf.get(file) ?? '',
      ts.ScriptTarget.ES2022,
      true,
      file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    )
    const found: string[] = []
    const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1
    const visit = (node: ts.Node) => {
      if (ts.isFunctionLike(node) && 'body' in node && node.body) {
        const lines = lineOf(node.end) - lineOf(node.getStart()) + 1
        const limit = file.endsWith('.tsx') ? 150 : 60
        if (lines > limit) found.push(`${file}:${lineOf(node.getStart())} has ${lines} lines`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  }
})

describe('names', () => {
  it('no file is named after nothing', () => {
    const banned = /(^|[-.])(utils?|helpers?|misc|common|manager|service|data|new|old|legacy|v2)([-.]|$)/
    // Remix routes spell URLs: /creator/posts/new is what people see.
    const named = files.filter((file) => !file.startsWith('app/routes/')).filter((file) => banned.test(basename(file)))
    expect(named, 'a name says what the file is for').toEqual([])
  })

  it('files are kebab-case', () => {
    const odd = files
      .filter((file) => !file.startsWith('app/routes/'))
      .filter((file) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.tsx?$/.test(basename(file)))
    expect(odd).toEqual([])
  })

  it('no marker is left behind', () => {
    const marker = new RegExp(
      `\\b(${['TO', 'FIX', 'XX'].map((head, index) => head + ['DO', 'ME', 'X'][index]).join('|')})\\b|\\b(it|describe|test)\\.(only|skip)\\(`,
    )
    expect(withMatch(files, marker)).toEqual([])
  })
})
