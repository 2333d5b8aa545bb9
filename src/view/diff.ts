/** What to take away, put in and change so that `before` becomes `after`. Unchanged items are those with the same identity. */
export interface Diff<Item> {
  readonly gone: readonly Item[]
  readonly added: readonly Item[]
  readonly changed: readonly Item[]
}

/** Compares two lists of items with unique ids. */
export const diff = <Id, Item extends { readonly id: Id }>(
  before: readonly Item[],
  after: readonly Item[],
  same: (one: Item, other: Item) => boolean,
): Diff<Item> => {
  const old = new Map(before.map((item) => [item.id, item]))
  const now = new Set(after.map((item) => item.id))
  const added: Item[] = []
  const changed: Item[] = []
  for (const item of after) {
    const was = old.get(item.id)
    if (was === undefined) added.push(item)
    else if (!same(was, item)) changed.push(item)
  }
  return { gone: before.filter((item) => !now.has(item.id)), added, changed }
}
