import type { numbers as english } from '../numbers.ts'

export const numbers: typeof english = {
  fixed: (value, digits) =>
    value.toLocaleString('de', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  bounds: (typed) => (/^\s*[<>=]|\.\./.test(typed) ? typed.replace(/(\d),(\d)/g, '$1.$2') : typed),
}
