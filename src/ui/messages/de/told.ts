import { telling as ofData } from '../../../domain/german/faults.ts'
import { FILES } from '../../../domain/german/files.ts'
import type { Telling } from '../../../domain/told.ts'

export const telling: Telling = {
  ...ofData,
  form: (english) => FILES.get(english) ?? ofData.form(english),
}
