// What finding people and speakers adds to reading articles into an index: its share of the processor time, by a sampling profile of the
// whole, from the files to the saved index. The words of an article are read once for people, speakers and index, by whoever comes first:
// they are counted apart.

import { mkdtempSync, rmSync } from 'node:fs'
import { type Profiler, Session } from 'node:inspector/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { CorpusEngine } from '../../src/engine/corpusEngine.ts'
import { type BenchOptions, type Figure, figure } from './figures.ts'
import { savedFolder } from './savedFolder.ts'

const SAMPLING_US = 500
/** What the index would not need: functions by their files. */
const ADDED = new Set(['findMentions.ts findMentions', 'attribute.ts attribute', 'locals.ts localsOf', 'peopleIndex.ts put'])
const SHARED = 'wordTable.ts wordTable'
/** Nobody's time: that of collecting garbage has no stack that tells whose it is. */
const NOBODYS = new Set(['(idle)', '(program)', '(garbage collector)'])

/** Percent of indexing; the folder of each size, or the real one. */
export async function run({ sizes, corpus }: BenchOptions): Promise<readonly Figure[]> {
  if (corpus !== undefined) return costs(basename(corpus), corpus)
  const figures: Figure[] = []
  for (const articles of sizes) figures.push(...(await costs(`${articles / 1000}k articles`, savedFolder(articles).articles)))
  return figures
}

async function costs(name: string, folder: string): Promise<Figure[]> {
  const { all, added, shared } = await profileOf(() => indexed(folder))
  const percent = (part: number) => (100 * part) / all
  return [
    figure(`${name}: people and speakers, of indexing`, percent(added), '%', { target: { most: 25 } }),
    figure(`${name}: with the words that the index reads too`, percent(added + shared), '%'),
    figure(`${name}: indexing, one thread`, all / 1e6, 's')
  ]
}

async function indexed(folder: string): Promise<void> {
  const index = mkdtempSync(join(tmpdir(), 'verbatim-cost-'))
  try {
    const engine = new CorpusEngine()
    await engine.open({ root: folder, folders: [folder], exclude: [], index })
    await engine.saved()
    await engine.dispose()
  } finally {
    rmSync(index, { recursive: true, force: true })
  }
}

/** Microseconds of this thread while something runs. */
interface Cost {
  readonly all: number
  readonly added: number
  /** Of the words, where `added` would have them. */
  readonly shared: number
}

async function profileOf(work: () => Promise<void>): Promise<Cost> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLING_US })
  await session.post('Profiler.start')
  await work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return costOf(profile)
}

function costOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Cost {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children }) => (children ?? []).map(child => [child, id] as const)))
  const cost = { all: 0, added: 0, shared: 0 }
  for (const [i, sample] of samples.entries()) {
    if (NOBODYS.has(byId.get(sample)!.callFrame.functionName)) continue
    const names = new Set<string>()
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) names.add(nameOf(byId.get(id)!))
    const time = timeDeltas[i]!
    cost.all += time
    if (![...ADDED].some(name => names.has(name))) continue
    cost[names.has(SHARED) ? 'shared' : 'added'] += time
  }
  return cost
}

const nameOf = ({ callFrame: { url, functionName } }: Profiler.ProfileNode) => `${basename(url)} ${functionName}`
