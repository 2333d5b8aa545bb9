import {readFileSync,readdirSync} from 'node:fs'
import {parseDataset} from '../src/io/parse/parse.ts'
import {createWords} from '../src/domain/words.ts'
const d='graph-data/pakistan-afghanistan-2025/'
const files=new Map(readdirSync(d+'sources').map(f=>['sources/'+f,readFileSync(d+'sources/'+f,'utf8')] as const))
const {dataset,issues}=parseDataset(JSON.parse(readFileSync(d+'graph.json','utf8')),files)
if(!dataset) throw new Error(JSON.stringify(issues))
const w=createWords(dataset)
for(const s of dataset.statements) console.log(`${s.id} [${s.status[0]}${s.stance==='uncontested'?'':' '+s.stances.join('+')} ${s.voice}] ${w.sentence(s)}${process.argv[2]?`\n    ~ ${w.short(s)}\n    c ${w.citation(s,s.quotes[0]!)}`:''}`)
