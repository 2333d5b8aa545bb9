import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Statement } from '../../domain/dataset.ts'
import type { GivenEvidence } from '../../domain/given.ts'
import { webAddress } from '../../domain/webAddress.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { foreignWords as words } from '../messages/foreign.ts'
import { t } from '../messages/index.ts'
import { useCopy } from '../useCopy.ts'
import { useWorkspace } from '../workspace.tsx'
import { givenCited } from './cite.ts'
import { EntityLink } from './EntityName.tsx'

/** A way out of the page, to where a file says that something stands. */
export const WebLink = ({
  address,
  children,
}: {
  readonly address: string
  readonly children: ReactNode
}) => (
  <a href={address} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
    {children}
  </a>
)

/** Where it was published, as the file says: the title leads there where the file has an address of the web. */
export const Publication = ({ publication, link }: GivenEvidence) => {
  const address = link === null ? null : webAddress(link)
  const title = publication ?? link
  if (title === null) return null
  return (
    <>
      {address === null ? (
        <bdi>{title}</bdi>
      ) : (
        <WebLink address={address}>
          <bdi>{title}</bdi>
        </WebLink>
      )}
      {address === null && publication !== null && link !== null && <bdi>{link}</bdi>}
    </>
  )
}

/** Words as a file gives them, with whoever says it and where: never with a place in a text. */
export const GivenQuote = ({
  statement,
  given,
}: {
  readonly statement: Statement
  readonly given: GivenEvidence
}) => {
  const workspace = useWorkspace()
  const copyText = useCopy()
  const [origin] = statement.said
  const { quote } = given
  return (
    <figure className="quote given">
      {quote !== null && (
        <blockquote>
          <p dir="auto">{quote}</p>
        </blockquote>
      )}
      <figcaption>
        <span className="speech">
          {origin !== undefined && (
            <span>
              {words.speaker}: <EntityLink id={origin.by} />
            </span>
          )}
          <Publication {...given} />
        </span>
        {quote !== null && (
          <span className="quote-tools">
            <IconButton
              label={t.copyQuote}
              onClick={() => copyText(givenCited(statement, workspace), t.quoteCopied)}
            >
              <Copy />
            </IconButton>
          </span>
        )}
      </figcaption>
    </figure>
  )
}
