/** Chooses two sides; a row a matter in dispute. */
export const ComparePanel = () => null
