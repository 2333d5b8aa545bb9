import { inEnglish, type ToldValue } from '../../domain/told.ts'

/** The same as `tell`, for what is seldom told: its words are fetched then. English where they did not come. */
export const tellLater = async (value: ToldValue): Promise<string> => {
  const words = await import('./told.ts').catch(() => null)
  return (words?.tell ?? inEnglish)(value)
}
