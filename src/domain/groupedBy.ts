/** Adds an item to those of a key. */
export const putUnder = <Item, Key>(found: Map<Key, Item[]>, key: Key, item: Item): void => {
  const known = found.get(key)
  if (known === undefined) found.set(key, [item])
  else known.push(item)
}

/** What each key stands for, in the order of `all`; what has a key twice stands there twice. */
export const groupedBy = <Item, Key>(
  all: readonly Item[],
  keysOf: (item: Item) => Iterable<Key>,
): ReadonlyMap<Key, readonly Item[]> => {
  const found = new Map<Key, Item[]>()
  for (const item of all) for (const key of keysOf(item)) putUnder(found, key, item)
  return found
}
