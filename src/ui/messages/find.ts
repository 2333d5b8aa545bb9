import type { Trouble } from '../../analysis/search/fields.ts'
import { number, plural, statements } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

const instead = (near: string | null): string => (near === null ? '' : ` The nearest is “${near}”.`)

/** The words for what Find offers once it is used. */
export const findWords = await inLanguageLater('find', {
  results: 'Results',
  nothing: (query: string): string =>
    `Nothing is found for “${query}”. Try fewer letters, or another spelling.`,
  count: (count: number): string =>
    count === 0 ? 'Nothing found' : plural(count, 'result', 'results'),
  /** Where more was found than is listed. */
  best: (count: number): string => `The best ${plural(count, 'result', 'results')}`,
  /** `others`: what is listed beside statements. */
  some: (listed: number, all: number, others: number): string =>
    `${number(listed)} of ${statements(all)}${others === 0 ? '' : `, and ${plural(others, 'other result', 'other results')}`}`,
  kinds: { entity: 'Node', statement: 'Statement', relation: 'Relation' },
  /** Of a node. */
  bare: 'no line leads to it',
  all: 'All',
  selectAll: (count: number): string => `Select all ${statements(count)}`,
  field: 'Field',
  /** Before the name or the sentence; `moved`: where the graph is in sight. */
  chosen: (moved: boolean): string => (moved ? 'Selected and brought into view:' : 'Selected:'),
  chosenAll: (count: number, moved: boolean): string =>
    `${statements(count)} selected${moved ? ' and brought into view' : ''}`,
  trouble: (trouble: Trouble): string => {
    switch (trouble.what) {
      case 'field':
        return `There is no field “${trouble.name}”, so it is read as words.${instead(trouble.near)}`
      case 'value':
        return `“${trouble.field}:” knows no “${trouble.value}”, so it is passed over.${instead(trouble.near)}`
      case 'date':
        return `“${trouble.value}” is no date for “${trouble.field}:”. Write it as 2025-10-15, 2025-10 or 2025.`
    }
  },
  reading: 'Names are found already; the words of the statements are still being read.',
  hint: 'Narrow by field: status:claimed  by:name  relation:accuses  before:2025-11  stance:denied  “exact words”',
})
