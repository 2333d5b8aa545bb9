/** Mounts components with a real workspace over a small invented dataset. */
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, StrictMode } from 'react'
import type { Dataset } from '../../src/domain/dataset.ts'
import { createWorkspace, type Workspace } from '../../src/state/workspace.ts'
import { Announcer } from '../../src/ui/announce.tsx'
import { WorkspaceProvider } from '../../src/ui/workspace.tsx'
import { aDataset, anEntity, aSource, aStatement, parsed } from '../helpers/dataset.ts'

const TEXT = [
  'Talks Stall In Aland',
  '',
  'Aland accused Borduria of arming rebels. Borduria denied the charge. ' +
    'Minister Ana Kovar said the talks were “over for now.” On 3 May 2031 the two met in Cobalt.',
  '',
  'Kovar called Borduria a patient neighbour, Wire One wrote. Ledania offered to mediate.',
].join('\n')

const ENTITIES = [
  anEntity('aland', { name: 'Aland' }),
  anEntity('borduria', { name: 'Borduria', aliases: ['the neighbour'] }),
  anEntity('ledania', { name: 'Ledania' }),
  anEntity('ana-kovar', {
    kind: 'person',
    name: 'Ana Kovar',
    role: 'minister of trade',
    rollsUpTo: 'aland',
  }),
  anEntity('rebels', { kind: 'armed-group', name: 'Rebels', alleged: true }),
  anEntity('wire-one', { kind: 'news-outlet', name: 'Wire One' }),
  anEntity('cobalt', { kind: 'place', name: 'Cobalt' }),
]

/**
 * Six statements of which five show at first: a charge, the claim that it makes, a denial, a meeting, praise with
 * a chain of two, and a place (structure, off at first).
 */
export const sample = (): Dataset =>
  parsed(
    aDataset({
      title: 'Aland and Borduria',
      summary: 'An invented quarrel.',
      sources: [aSource(TEXT)],
      entities: ENTITIES,
      statements: [
        aStatement('charge', {
          relation: 'accuses',
          quotes: ['Aland accused Borduria of arming rebels'],
          asserts: ['claim-arming'],
        }),
        aStatement('claim-arming', {
          relation: 'sponsors',
          subject: 'borduria',
          object: 'rebels',
          status: 'claimed',
          said: ['aland'],
          quotes: ['Borduria of arming rebels', 'the charge'],
        }),
        aStatement('denial', {
          relation: 'denies',
          subject: 'borduria',
          object: 'aland',
          quotes: ['Borduria denied the charge'],
          denies: ['claim-arming'],
        }),
        aStatement('meeting', { when: '2031-05-03', quotes: ['On 3 May 2031 the two met'] }),
        aStatement('praise', {
          relation: 'praises',
          subject: 'ana-kovar',
          said: ['ana-kovar', { by: 'wire-one', role: 'outlet' }],
          quotes: ['Kovar called Borduria a patient neighbour, Wire One wrote'],
        }),
        aStatement('offer', {
          relation: 'offers-mediation',
          subject: 'ledania',
          object: ['aland', 'borduria'],
          quotes: ['Ledania offered to mediate'],
        }),
        aStatement('cobalt-lies', {
          relation: 'located-in',
          subject: 'cobalt',
          object: 'aland',
          quotes: ['met in Cobalt'],
        }),
      ],
      layout: {
        landscape: Object.fromEntries(
          ENTITIES.map(({ id }, at) => [id, [at * 220, (at % 3) * 160]]),
        ),
      },
    }),
  )

// What a browser has and the test environment has not.
window.matchMedia ??= (query) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  })
Blob.prototype.stream ??= function stream(this: Blob) {
  return new ReadableStream({
    start: async (controller) => {
      controller.enqueue(new Uint8Array(await this.arrayBuffer()))
      controller.close()
    },
  })
}
HTMLElement.prototype.checkVisibility ??= function checkVisibility(this: HTMLElement) {
  return this.closest('[hidden]') === null
}
HTMLElement.prototype.showPopover ??= function showPopover(this: HTMLElement) {
  this.style.display = 'block'
}
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
  this.dispatchEvent(new Event('close'))
}

/** Mounts `element` over a workspace that opens as `fragment` asks. */
export const mount = (element: ReactNode, fragment = '', dataset = sample()) => {
  const workspace: Workspace = createWorkspace(dataset, fragment)
  const user = userEvent.setup()
  const { unmount } = render(
    <StrictMode>
      <WorkspaceProvider workspace={workspace}>
        <Announcer>{element}</Announcer>
      </WorkspaceProvider>
    </StrictMode>,
  )
  return { workspace, user, unmount, app: () => workspace.store.getState().app }
}
