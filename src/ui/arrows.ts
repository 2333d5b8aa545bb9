const TURNED: ReadonlyMap<string, string> = new Map([
  ['ArrowLeft', 'ArrowRight'],
  ['ArrowRight', 'ArrowLeft'],
])

/** The key as it would be named where words run from left to right: in a row, the arrow onward is the right one. */
export const onward = (key: string): string =>
  (document.dir === 'rtl' ? TURNED.get(key) : undefined) ?? key
