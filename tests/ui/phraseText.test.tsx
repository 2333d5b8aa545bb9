import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { PhraseText } from '../../src/ui/evidence/EntityName.tsx'
import { mount } from './mount.tsx'

it('keeps what hangs on a name on its line, and every letter once', () => {
  const [aland, borduria] = [entityId('aland'), entityId('borduria')]
  mount(
    <p>
      <PhraseText
        phrase={[
          { text: 'According to ' },
          { text: 'Aland', entity: aland },
          { text: ', it was ' },
          { text: 'Borduria', entity: borduria },
          { text: '.' },
        ]}
      />
    </p>,
  )
  expect(screen.getByRole('paragraph')).toHaveTextContent('According to Aland, it was Borduria.')
  const kept = screen.getAllByRole('button').map(({ parentElement }) => parentElement)
  expect(kept.map((one) => one?.textContent)).toEqual(['Aland,', 'Borduria.'])
  for (const one of kept) expect(one).toHaveClass('with-hanging')
})
