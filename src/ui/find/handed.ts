import { oneListener } from '../oneListener.ts'

/** Hands words to Find, and takes them there. */
export const { tell: handToFind, listen: onHanded } = oneListener<string>()
