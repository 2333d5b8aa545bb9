import { type Told, told } from '../../domain/told.ts'
import { plain } from '../parse/shown.ts'

/** Why text whose name has no ending opens nothing. */
export const noGraph = (name: string): Told =>
  told`${plain(name)} is no graph, and no table of two columns or more. Give the ends of each line a column each, or a whole graph.`
