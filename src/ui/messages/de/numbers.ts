import { ungrouped } from '../grouped.ts'
import type { numbers as english } from '../numbers.ts'

export const numbers: typeof english = {
  fixed: (value, digits) =>
    value.toLocaleString('de', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: false,
    }),
  bounds(typed) {
    const plain = ungrouped(typed, '.')
    return /^\s*[<>=]|\.\./.test(plain) ? plain.replace(/(\d),(\d)/g, '$1.$2') : plain
  },
}
