import * as z from 'zod/mini'
import type { Told, ToldValue } from '../../domain/told.ts'

z.config({ jitless: true })

const toldValue: z.ZodMiniType<ToldValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.object({ many: z.number() }),
    toldSentence,
    z.array(toldValue),
  ]),
)
const toldSentence: z.ZodMiniType<Told> = z.object({
  form: z.string(),
  values: z.array(toldValue),
})
/** Sorts of losses of a file, each with its first few, as they are kept with a project. */
export const LossesShape = z.readonly(
  z.array(
    z.object({
      rule: z.string(),
      count: z.int().check(z.minimum(0)),
      examples: z.readonly(
        z.array(
          z.object({
            rule: z.string(),
            where: toldValue,
            what: toldSentence,
            wayOut: toldSentence,
          }),
        ),
      ),
    }),
  ),
)
