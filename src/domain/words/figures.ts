import type { Dataset, Quote } from '../dataset.ts'
import { type EventFigures, type Figure, proofOfFigure, statusOfFigure } from '../figures.ts'
import type { EntityId } from '../ids.ts'
import { markdownText } from '../markdown.ts'
import type { Words } from '../words.ts'
import type { ReportFrame } from './reportFrame.ts'
import { tellsStanding } from './standing.ts'

/** The day on which it was said; else the day of which it speaks; null where neither is known. */
const dateOf = (
  { statement: { said, when, status } }: Figure,
  { date, figures: w }: ReportFrame,
): string | null => {
  const on = said.find((link) => link.on !== null)?.on ?? null
  if (on !== null) return w.said(date(on))
  return when === null ? null : w.happened(date(when.edtf), status)
}

/**
 * Figures as a section of a Markdown file: by event and outcome, an item a figure with its speaker, exact words and
 * chain; never made into one. Empty where there are none.
 * @param proof - what follows the item of a figure, given the quote that proves it and the event: a mark, or a citation
 */
export const figuresInMarkdown = (
  dataset: Dataset,
  words: Words,
  events: readonly EventFigures[],
  proof: (figure: Figure, quote: Quote, event: EntityId) => string,
  frame: ReportFrame,
): readonly string[] => {
  if (events.length === 0) return []
  const w = frame.figures
  const { entities } = dataset
  const stands = tellsStanding(dataset)
  const names = new Map(entities.map(({ id, name }) => [id, name.trim() === '' ? id : name]))
  const nameOf = (id: (typeof entities)[number]['id']): string => names.get(id) ?? id
  const itemOf = (figure: Figure, event: EntityId): string => {
    const { statement, speaker, beside, asWorded } = figure
    const { quote, wordForWord } = proofOfFigure(figure)
    const worded =
      wordForWord || quote === undefined
        ? frame.quoted(asWorded)
        : `${asWorded} (${w.notInQuote} ${frame.quoted(quote.exact)})`
    const deniers = words.deniers(statement)
    const told = [
      beside,
      statement.said.length === 0 ? '' : w.chain(words.chain(statement)),
      stands ? w.status[statusOfFigure(figure)] : '',
      dateOf(figure, frame) ?? '',
      deniers.length === 0 ? '' : w.deniedBy(deniers.join('; ')),
    ].filter((part) => part !== '')
    const by = speaker === null ? w.ownVoice : nameOf(speaker)
    return `- ${markdownText(`${by}: ${worded} — ${told.join('; ')}`)}${quote === undefined ? '' : proof(figure, quote, event)}`
  }
  return [
    `## ${w.title}`,
    w.lead,
    ...events.flatMap(({ event, outcomes }) => [
      `### ${markdownText(nameOf(event))}`,
      ...outcomes.flatMap(({ outcome, figures, difference }) => [
        markdownText(
          [outcome, ...(difference === null ? [] : [w.difference[difference]])]
            .filter((part) => part !== '')
            .join(' — '),
        ),
        figures.map((figure) => itemOf(figure, event)).join('\n'),
      ]),
    ]),
  ].filter((part) => part !== '')
}
