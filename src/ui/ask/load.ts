/** The panel is fetched when it is opened; what another part needs of it, when that is used. */
export const loadAskFrom = () => import('./askFrom.ts')
