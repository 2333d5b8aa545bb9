import { it } from 'vitest'
import { mount } from './mount.tsx'
import { Legend } from '../../src/ui/legend/Legend.tsx'
import { ShownLine } from '../../src/ui/legend/ShownLine.tsx'
it('x', () => { const { workspace } = mount(<><Legend /><ShownLine /></>);
 console.log(document.querySelector('[role=status]')?.textContent)
 for (const s of workspace.dataset.statements) console.log(s.id, s.stance, s.voice, workspace.words.sentence(s), '|', workspace.words.chain(s)) })
