import { UnreadableFileError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import type { Tell } from '../imports/session.ts'
import { type NamedFile, readFiles } from './files.ts'
import { readPasted } from './pasted.ts'
import { readUrl } from './url.ts'

/** Where a graph is to come from. It stays good for the session: a file is read again when asked again. */
export type GraphSource =
  | {
      readonly from: 'files'
      readonly files: readonly NamedFile[]
      /** A folder of which only the first files are among them. */
      readonly cutOff?: string
    }
  | { readonly from: 'text'; readonly text: string }
  /** As written, absolute or relative to the page. */
  | { readonly from: 'url'; readonly url: string; readonly page: string }

/**
 * The bytes of a source by the names of its files.
 * @param pasted - what pasted text is called
 * @throws UnreadableFileError where it cannot be read, or stands at another origin than the page.
 */
export const readSource = async (
  source: GraphSource,
  tell: Tell,
  signal: AbortSignal,
  pasted: (text: string) => string = () => 'pasted',
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const files = await (source.from === 'files'
    ? readFiles(source.files, tell, signal)
    : source.from === 'text'
      ? readPasted(source.text, pasted(source.text))
      : readUrl(source.url, source.page, tell, signal))
  if ([...files.values()].every(({ length }) => length === 0))
    throw new UnreadableFileError(
      told`There is nothing in it: the file or the text is empty. Choose another.`,
    )
  return files
}
