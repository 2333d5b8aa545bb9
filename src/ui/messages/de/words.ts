export { form, listed, number, plural, statements } from '../../../domain/german/words.ts'
