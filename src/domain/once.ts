import type { Steps } from './steps.ts'

/** Makes a value when it is first asked for, and gives the same from then on. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Keeps what was made for a key as long as what it was made for is the same. */
export const keptFor = <Key extends object, Value>(
  make: (key: Key) => Value,
): ((key: Key) => Value) => {
  const kept = new WeakMap<Key, Value>()
  return (key) => {
    const value = kept.get(key) ?? make(key)
    kept.set(key, value)
    return value
  }
}

/** What is made of a key step by step, and kept. */
export interface KeptInSteps<Key, Value> {
  /** Makes it, or goes on where others stand: whoever asks while it is made, or after that was broken off. */
  (key: Key): Steps<Value>
  /** What was made already; null: it is not, or not to the end. */
  readonly made: (key: Key) => { readonly value: Value } | null
}

/** The same for what is made step by step. What failed is made anew, by those too who waited for it. */
export const keptInSteps = <Key extends object, Value>(
  make: (key: Key) => Steps<Value>,
): KeptInSteps<Key, Value> => {
  const kept = new WeakMap<Key, { readonly value: Value }>()
  const under = new WeakMap<Key, Steps<Value>>()
  const made = (key: Key): { readonly value: Value } | null => kept.get(key) ?? null
  const making = function* (key: Key): Steps<Value> {
    for (;;) {
      const known = made(key)
      if (known !== null) return known.value
      const steps = under.get(key) ?? make(key)
      under.set(key, steps)
      let isOver = true
      try {
        const next = steps.next()
        isOver = next.done === true
        if (next.done !== true) yield next.value
        else kept.set(key, { value: next.value })
      } finally {
        if (isOver) under.delete(key)
      }
    }
  }
  return Object.assign(making, { made })
}
