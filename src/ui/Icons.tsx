import { Icon } from 'lucide-react'
import type { Stance, Status } from '../domain/dataset.ts'
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

/** A line in a family's colour. */
export const FamilyIcon = ({
  family,
  theme,
}: {
  readonly family: FamilyId
  readonly theme: Theme
}) => (
  <svg className="icon line-icon" viewBox="0 0 24 12" aria-hidden="true">
    <path d="M1 6H17" stroke={familyColour(theme, family)} strokeWidth="2.4" />
    <path d="M23 6L16 2.6V9.4Z" fill={familyColour(theme, family)} />
  </svg>
)

/** A line in a status's pattern. */
export const StatusIcon = ({ status }: { readonly status: Status }) => (
  <svg className="icon line-icon" viewBox="0 0 24 12" aria-hidden="true">
    <path
      d="M1 6H23"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray={STATUS_DASH[status].map((length) => length * 0.7).join(' ')}
    />
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
