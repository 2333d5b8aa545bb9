import type { Source } from '../dataset.ts'
import { markdownText } from '../markdown.ts'
import type { ReportFrame } from './reportFrame.ts'

/** A source as an item of the list at the end of a report in Markdown; its id where it has no title. */
export const sourceLine = (
  { title, id, publisher, byline, published, url, sha256 }: Source,
  w: Pick<ReportFrame, 'date' | 'noDate' | 'published'>,
): string =>
  `- ${markdownText(
    [
      title === '' ? id : title,
      publisher,
      byline,
      published === null ? w.noDate : w.published(w.date(published)),
      url,
      sha256 === '' ? null : `sha-256 ${sha256}`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  )}`
