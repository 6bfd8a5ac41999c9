import { Kind, visit, type DocumentNode, type FragmentDefinitionNode } from 'graphql'

/** The same document without named fragments: each is written out where it is spread. */
export function inlineFragments(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
  const definitions = document.definitions.filter((one) => one.kind !== Kind.FRAGMENT_DEFINITION)
  return visit(
    { ...document, definitions },
    {
      // On the way in, so that what is written here is visited for spreads of its own.
      FragmentSpread: (spread) => {
        const found = fragments.get(spread.name.value)
        if (!found) throw new Error(`no fragment ${spread.name.value}`)
        return { kind: Kind.INLINE_FRAGMENT, typeCondition: found.typeCondition, selectionSet: found.selectionSet }
      },
    },
  )
}
