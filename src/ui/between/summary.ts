import { footingOf, type Way } from '../../analysis/paths/ways.ts'
import { betweenWords as words } from '../messages/between.ts'
import type { Paths } from './usePaths.ts'

/** What the search has found, in one or a few sentences. */
export const summaryOf = (
  { status, last }: Paths,
  ways: readonly Way[],
  names: readonly string[],
): string => {
  if (status === 'searching') return words.searching(names)
  if (status === 'cancelled') return words.cancelled
  if (status === 'failed' || last === null) return words.failed
  const { counted, complete, distance, common } = last.answer
  if (names.length > 2)
    return common.length === 0
      ? words.noCommon(names.length)
      : `${words.common(common.length, names.length)}.`
  if (counted.length === 0) return complete ? words.none(distance, names) : words.notAll
  const routes = counted.reduce((sum, one) => sum + one.routes, 0)
  const paths = counted.reduce((sum, one) => sum + one.paths, 0)
  const onClaims = ways.filter((way) => footingOf(way, []).claimed > 0).length
  return [
    words.found(routes, paths, complete),
    ...(complete ? [] : [words.notAll]),
    ...(ways.length < routes ? [words.onlyFirst(ways.length)] : []),
    ...(onClaims > 0 ? [words.onClaims(onClaims, ways.length)] : []),
  ].join(' ')
}

/** The same as it is told to screen readers, apart from the names of the nodes. */
export const toldOf = (
  summary: string,
  { status, last }: Paths,
  names: readonly string[],
): string =>
  status === 'done' && last !== null && last.answer.counted.length > 0 && names.length === 2
    ? `${words.names(names, 0)}: ${summary}`
    : summary
