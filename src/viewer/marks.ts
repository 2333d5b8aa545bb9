import { isInStatus, toldStance } from '../domain/answered.ts'
import type { Statement } from '../domain/dataset.ts'
import { figuresPath, hasSign, signPath } from '../view/signs.ts'
import { STATUS_DASH } from '../view/theme.ts'
import { h, s } from './dom.ts'
import type { Facts } from './facts.ts'
import { t } from './words.ts'

/** A piece of line in the pattern of a status. */
export const statusSwatch = (status: Statement['status']): SVGSVGElement =>
  s(
    'svg',
    { class: 'swatch', width: 26, height: 10, 'aria-hidden': 'true' },
    s('path', {
      d: 'M1 5h24',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 2,
      'stroke-dasharray': STATUS_DASH[status].length === 0 ? null : STATUS_DASH[status].join(' '),
    }),
  )

/** The sign of a stance, or nothing where it has none. */
export const stanceSign = (stance: Statement['stance']): SVGSVGElement | null =>
  hasSign(stance)
    ? s(
        'svg',
        {
          class: 'swatch sign',
          width: 16,
          height: 16,
          viewBox: '0 0 16 16',
          'aria-hidden': 'true',
        },
        s('circle', { cx: 8, cy: 8, r: 7, fill: 'none', stroke: 'currentColor' }),
        s('path', {
          d: signPath(stance, 8, 8, 7),
          fill: 'none',
          stroke: 'currentColor',
          'stroke-width': 1.4,
        }),
      )
    : null

/** Status and, where there is something to say, stance. */
export const badges = (facts: Facts, statement: Statement): HTMLElement | null => {
  const { status, stance, contested } = statement
  if (!facts.tellsStanding) return null
  const told = toldStance(statement, facts.statement)
  const isOne = isInStatus(statement, told)
  return h(
    'span',
    { class: 'badges' },
    h(
      'span',
      { class: isOne ? 'badge contested' : 'badge' },
      statusSwatch(status),
      isOne ? stanceSign('denied') : null,
      t.status[status],
    ),
    told === 'uncontested' || isOne
      ? null
      : h(
          'span',
          { class: contested ? 'badge contested' : 'badge' },
          stanceSign(stance),
          t.stance[told],
        ),
  )
}

/** The sign on an event for which speakers give different figures. */
export const figuresSign = (): SVGSVGElement =>
  s(
    'svg',
    { class: 'swatch sign', width: 16, height: 16, viewBox: '-8 -8 16 16', 'aria-hidden': 'true' },
    s('rect', {
      x: -7,
      y: -7,
      width: 14,
      height: 14,
      rx: 4,
      fill: 'none',
      stroke: 'currentColor',
    }),
    s('path', {
      d: figuresPath(0, 0, 7),
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.4,
    }),
  )
