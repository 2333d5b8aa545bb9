import { UnreadableFileError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'

const get = async (path: string): Promise<string> => {
  const answer = await fetch(path).catch(() => null)
  if (answer === null || !answer.ok)
    throw new UnreadableFileError(
      told`${path} could not be fetched. Check that the server still runs, and try again.`,
    )
  return answer.text()
}

/**
 * Script and styles of the viewer of one-file pages, which stand beside the page.
 * @throws UnreadableFileError where they cannot be fetched
 */
export const fetchViewer = async (): Promise<{
  readonly script: string
  readonly styles: string
}> => {
  const [script, styles] = await Promise.all([get('viewer/viewer.js'), get('viewer/viewer.css')])
  return { script, styles }
}
