import { Icon } from 'lucide-react'
import type { Stance, Statement, Status } from '../domain/dataset.ts'
import type { FamilyId, KindId } from '../domain/ids.ts'
import { glyphOf, glyphPath } from '../view/glyphs.ts'
import { figuresPath, hasSign, signPath } from '../view/signs.ts'
import { familyColour, STATUS_DASH, type Theme } from '../view/theme.ts'

/** The outline of a kind, as on the canvas. */
export const KindIcon = ({ kind }: { readonly kind: KindId }) => (
  <svg className="icon kind-icon" viewBox="-10 -8 20 16" aria-hidden="true">
    <path d={glyphPath(glyphOf(kind), kind === 'country' || kind === 'government' ? 19 : 13, 13)} />
  </svg>
)

const HEAD = 'M23 6L16 2.6V9.4Z'

/** A line in a family's colour. */
export const FamilyIcon = ({
  family,
  headed,
  theme,
}: {
  readonly family: FamilyId
  /** Whether any of its lines has an arrowhead. */
  readonly headed: boolean
  readonly theme: Theme
}) => (
  <svg className="icon line-icon" viewBox="0 0 24 12" aria-hidden="true">
    <path d={`M1 6H${headed ? 17 : 23}`} stroke={familyColour(theme, family)} strokeWidth="2.4" />
    {headed && <path d={HEAD} fill={familyColour(theme, family)} />}
  </svg>
)

/** A line as the canvas draws it: in its family's colour, its status's pattern and with its ends. */
export const LineIcon = ({
  line: { family, status },
  heads,
  theme,
}: {
  readonly line: Pick<Statement, 'family' | 'status'>
  /** How many arrowheads it has: none, one or two. */
  readonly heads: number
  readonly theme: Theme
}) => {
  const colour = familyColour(theme, family)
  return (
    <svg className="icon line-icon long" viewBox="-12 0 36 12" aria-hidden="true">
      <path
        d={`M${heads === 2 ? -5 : -11} 6H${heads === 0 ? 23 : 17}`}
        stroke={colour}
        strokeWidth="2.4"
        strokeDasharray={dashOf(status)}
      />
      <path d={['', HEAD, `${HEAD}M-11 6L-4 2.6V9.4Z`][heads]} fill={colour} />
    </svg>
  )
}

const dashOf = (status: Status): string =>
  STATUS_DASH[status].map((length) => length * 0.7).join(' ')

/** A line in a status's pattern. */
export const StatusIcon = ({ status }: { readonly status: Status }) => (
  <svg className="icon line-icon" viewBox="0 0 24 12" aria-hidden="true">
    <path d="M1 6H23" stroke="currentColor" strokeWidth="2" strokeDasharray={dashOf(status)} />
  </svg>
)

/** The sign of a stance, as in the middle of a line. */
export const StanceIcon = ({ stance }: { readonly stance: Stance }) => (
  <svg className="icon stance-icon" viewBox="-8 -8 16 16" aria-hidden="true">
    {hasSign(stance) && <circle r="7" />}
    <path d={signPath(stance, 0, 0, 7)} />
  </svg>
)

/** The sign on an event for which speakers give different figures. */
export const FiguresIcon = () => (
  <svg className="icon stance-icon" viewBox="-8 -8 16 16" aria-hidden="true">
    <rect x="-7" y="-7" width="14" height="14" rx="4" />
    <path d={figuresPath(0, 0, 7)} />
  </svg>
)

/** Nodes at their places. */
export const LayoutIcon = () => (
  <Icon
    iconNode={[
      [
        'path',
        {
          key: 0,
          d: 'M6 12h12M10 6l-4 4M18 14l-4 4M12 2a2 2 0 1 0 .1 0M12 18a2 2 0 1 0 .1 0M20 10a2 2 0 1 0 .1 0M4 10a2 2 0 1 0 .1 0',
        },
      ],
    ]}
  />
)
