import type { Dataset, Quote } from '../dataset.ts'
import { dateInWords } from '../dates.ts'
import { type Difference, type EventFigures, type Figure, proofOfFigure } from '../figures.ts'
import { markdownText } from '../markdown.ts'
import type { Words } from '../words.ts'
import { OWN_VOICE } from './chain.ts'

/** Said of an outcome; which figure is right is never said. */
export const DIFFERENCE: { readonly [D in Exclude<Difference, null>]: string } = {
  number: 'different figures for the same group',
  group:
    'different figures; the speakers count different groups, so the figures cannot be compared directly',
}

/** Stands beside every set of figures. */
export const NONE_OF_OURS = 'Attest gives no figure of its own.'

const TITLE = 'Figures, side by side'
const NOT_IN_QUOTE = 'put so by the coder; the words of the source:'

/** The day on which it was said; else the day of which it speaks; null where neither is known. */
const dateOf = ({ statement: { said, when } }: Figure): string | null => {
  const on = said.find((link) => link.on !== null)?.on ?? null
  if (on !== null) return `said ${dateInWords(on)}`
  return when === null ? null : `happened ${dateInWords(when.edtf)}`
}

/**
 * Figures as a section of a Markdown file: by event and outcome, an item a figure with its speaker, exact words and
 * chain; never made into one. Empty where there are none.
 * @param proof what follows the item of a figure, given the quote that proves it: a mark, or a citation
 */
export const figuresInMarkdown = (
  { entities, statements }: Dataset,
  words: Words,
  events: readonly EventFigures[],
  proof: (figure: Figure, quote: Quote) => string,
): readonly string[] => {
  if (events.length === 0) return []
  const names = new Map(entities.map(({ id, name }) => [id, name.trim() === '' ? id : name]))
  const nameOf = (id: (typeof entities)[number]['id']): string => names.get(id) ?? id
  const itemOf = (figure: Figure): string => {
    const { statement, speaker, who, asWorded } = figure
    const { quote, wordForWord } = proofOfFigure(figure)
    const worded =
      wordForWord || quote === undefined
        ? `“${asWorded}”`
        : `${asWorded} (${NOT_IN_QUOTE} “${quote.exact}”)`
    const deniers = statements
      .filter(({ denies }) => denies.includes(statement.id))
      .map(({ subject }) => nameOf(subject))
    const told = [
      who,
      statement.said.length === 0 ? '' : `chain: ${words.chain(statement)}`,
      statement.status,
      dateOf(figure) ?? '',
      deniers.length === 0 ? '' : `denied by ${deniers.join(', ')}`,
    ].filter((part) => part !== '')
    const by = speaker === null ? OWN_VOICE : nameOf(speaker)
    return `- ${markdownText(`${by}: ${worded} — ${told.join('; ')}`)}${quote === undefined ? '' : proof(figure, quote)}`
  }
  return [
    `## ${TITLE}`,
    `Each figure as its speaker gives it. ${NONE_OF_OURS}`,
    ...events.flatMap(({ event, outcomes }) => [
      `### ${markdownText(nameOf(event))}`,
      ...outcomes.flatMap(({ outcome, figures, difference }) => [
        markdownText(
          [outcome, ...(difference === null ? [] : [DIFFERENCE[difference]])]
            .filter((part) => part !== '')
            .join(' — '),
        ),
        figures.map(itemOf).join('\n'),
      ]),
    ]),
  ].filter((part) => part !== '')
}
