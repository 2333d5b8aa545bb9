import type { Orientation, Positions } from '../src/domain/dataset.ts'
import type { EntityId } from '../src/domain/ids.ts'

const WIDTH = 100
const SHIPPED = /,\n {2}"layout": \{\n(?: {4}.*\n)*? {2}\}(?=[,\n])/

/** Members of an object on as few lines as fit, four steps in. */
const compact = (positions: Positions, order: readonly EntityId[]): string => {
  const lines: string[] = []
  let line = ''
  for (const id of order) {
    const at = positions.get(id)
    if (at === undefined) continue
    const member = `${JSON.stringify(id)}: [${at[0]}, ${at[1]}],`
    if (line !== '' && 6 + line.length + 1 + member.length > WIDTH) {
      lines.push(line)
      line = member
    } else line = line === '' ? member : `${line} ${member}`
  }
  if (line !== '') lines.push(line)
  return lines
    .map((one) => `      ${one}\n`)
    .join('')
    .replace(/,\n$/, '\n')
}

/**
 * The text of a `graph.json` with these positions as its last member `layout`, in the order given;
 * every other byte stays. Null where the text is not laid out as expected: an object that ends in a line
 * `}`, with a `layout`, if any, as this function writes it.
 */
export const withLayout = (
  text: string,
  layout: { readonly [O in Orientation]: Positions },
  order: readonly EntityId[],
): string | null => {
  const bare = text.replace(SHIPPED, '')
  const match = /\n\}(\n*)$/.exec(bare)
  if (match === null || /^ {2}"layout":/m.test(bare)) return null
  const member = (orientation: Orientation): string =>
    `    "${orientation}": {\n${compact(layout[orientation], order)}    }`
  return `${bare.slice(0, match.index)},\n  "layout": {\n${member('landscape')},\n${member('portrait')}\n  }\n}${match[1] ?? ''}`
}
