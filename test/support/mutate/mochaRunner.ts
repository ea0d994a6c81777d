/**
 * Lets Stryker run mocha 12 in its own process, since Stryker's runner does not know that version yet.
 *
 * The tests are loaded once; a mutant is switched on by a global and only the tests that reach it run, to the first failure.
 * Modules cannot be loaded twice, so for code that runs while they load Stryker starts this process anew. For the same reason what
 * was judged before a mutant was switched on is forgotten: a remembered judgement would hide it.
 */
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { InstrumenterContext } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult
} from '@stryker-mutator/api/test-runner'
import fc from 'fast-check'
import Mocha from 'mocha'
import type { Judgements } from '../../../src/core/policy/judgements.ts'

/** Regular expression for the files of tests that are run; fewer are faster, and leave more mutants alive. */
const CHOSEN = new RegExp(process.env.VERBATIM_MUTATE_TESTS ?? '')
/** Those of the sandbox, which is the working directory; without the tests over generated corpora, which take seconds each. */
const testFiles = (): string[] =>
  globSync(['test/unit/policy/*.test.ts', 'test/unit/matching/*.test.ts'])
    .filter(file => CHOSEN.test(file) && !readFileSync(file, 'utf8').includes('/bench/'))
    .sort()
/** Milliseconds for each property: they try hundreds of drafts, which for thousands of mutants would take days. One must fit. */
const PROPERTY_TIME = 300

const context = (): InstrumenterContext => {
  const holder = globalThis as { __stryker__?: InstrumenterContext }
  holder.__stryker__ ??= {}
  return holder.__stryker__
}

/** Tells a suite and all below it to stop at the first failure, or not. */
function bail(suite: Mocha.Suite, stops: boolean): void {
  suite.bail(stops)
  for (const child of suite.suites) bail(child, stops)
}

/** Puts a test first, and each suite that holds it: what notices one change of a file mostly notices the next. */
function bringForward(test: Mocha.Runnable): void {
  const { parent } = test
  if (!parent) return
  const toFront = <T>(all: T[], one: T): void => void all.unshift(...all.splice(all.indexOf(one), 1))
  if (test instanceof Mocha.Test) toFront(parent.tests, test)
  for (let suite = parent; suite.parent; suite = suite.parent) toFront(suite.parent.suites, suite)
}

/** Makes every corpus forget its judgements when it is first asked after a call of what is returned. */
async function forgetting(): Promise<() => void> {
  // The sandbox's copy, which the tests load too.
  const { href } = pathToFileURL(resolve('src/core/policy/judgements.ts'))
  const { prototype } = ((await import(href)) as { Judgements: typeof Judgements }).Judgements
  const { of } = prototype
  let fresh = new WeakSet<Judgements>()
  prototype.of = function (...question) {
    if (!fresh.has(this)) this.forget()
    fresh.add(this)
    return of.apply(this, question)
  }
  return () => {
    fresh = new WeakSet()
  }
}

class MochaRunner implements TestRunner {
  private readonly mocha = new Mocha({ timeout: 0, reporter: class {} as never }).cleanReferencesAfterRun(false)
  private readonly all = /(?:)/
  private isLoaded = false
  private told = (_test: Mocha.Test): void => {}

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: false }
  }

  async init(): Promise<void> {
    fc.configureGlobal({ seed: 1, interruptAfterTimeLimit: PROPERTY_TIME })
    for (const file of testFiles()) this.mocha.addFile(file)
    const tell = (test: Mocha.Test): void => this.told(test)
    const forget = await forgetting()
    this.mocha.suite.beforeEach(function () {
      forget()
      tell(this.currentTest!)
    })
  }

  async dryRun({ disableBail }: DryRunOptions): Promise<DryRunResult> {
    this.told = test => {
      context().currentTestId = test.fullTitle()
    }
    const result = await this.run(disableBail, undefined, false)
    this.told = () => {}
    return result.status === DryRunStatus.Complete ? { ...result, mutantCoverage: context().mutantCoverage } : result
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter, disableBail, hitLimit, mutantActivation } = options
    Object.assign(context(), { hitLimit, hitCount: hitLimit ? 0 : undefined })
    const exactly = testFilter?.map(title => `^${title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`)
    this.mocha.grep(exactly ? new RegExp(exactly.join('|')) : this.all)
    return toMutantRunResult(await this.run(disableBail, activeMutant.id, mutantActivation === 'static'))
  }

  private async run(disableBail: boolean, mutant: string | undefined, isStatic: boolean): Promise<DryRunResult> {
    try {
      context().activeMutant = isStatic ? mutant : undefined
      if (!this.isLoaded) await this.mocha.loadFilesAsync()
      this.isLoaded = true
      bail(this.mocha.suite, !disableBail)
      context().activeMutant = mutant
      const tests = await this.results()
      const { hitCount, hitLimit } = context()
      return determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests }
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error) }
    }
  }

  private results(): Promise<TestResult[]> {
    return new Promise(resolve => {
      const tests: TestResult[] = []
      let from = performance.now()
      const add = (
        test: Mocha.Runnable,
        more: { status: TestStatus.Success } | { status: TestStatus.Failed; failureMessage: string }
      ) => {
        const name = test.fullTitle()
        tests.push({ id: name, name, timeSpentMs: performance.now() - from, fileName: test.file, ...more })
        from = performance.now()
      }
      const failed: Mocha.Runnable[] = []
      const runner = this.mocha.run(() => {
        for (const test of failed) bringForward(test)
        resolve(tests)
      })
      runner.on('pass', test => add(test, { status: TestStatus.Success }))
      runner.on('fail', (test, error) => {
        failed.push(test)
        add(test, { status: TestStatus.Failed, failureMessage: String(error?.message ?? error) })
      })
    })
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mocha12', MochaRunner)]
