// Around all UI tests: says what runs, leaves a picture of every workbench in which a test failed, and closes what is left open.

import type { Context, RootHookObject } from 'mocha'
import { describeRun } from '../vscode/describe.ts'
import { openWorkbenches } from './openWorkbench.ts'

/** Root hooks, as mocha's --require takes them. */
export const mochaHooks: RootHookObject = {
  async beforeAll(this: Context) {
    this.timeout(300_000) // the set-up of a fresh clone
    console.log(await describeRun())
  },
  async afterEach(this: Context) {
    const test = this.currentTest
    if (test?.state !== 'failed') return
    const name = test.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    for (const workbench of openWorkbenches) {
      console.log(`    picture: ${await workbench.screenshot(`failed-${name}`)}`)
      console.log(workbench.log().trimEnd().replaceAll(/^/gm, '    log: '))
    }
  },
  async afterAll() {
    await Promise.all([...openWorkbenches].map(workbench => workbench.dispose()))
  }
}
