/** Work whose order does not matter, the newest first: somebody who types waits for the latest answer, not for those before it. */
export class NewestFirst {
  readonly #waiting: (() => Promise<void>)[] = []
  #isRunning = false

  /** Adds work; it begins when what was sent at the same time has arrived too. Work must not reject. */
  add(work: () => Promise<void>): void {
    this.#waiting.push(work)
    if (!this.#isRunning) void this.#run()
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    while (this.#waiting.length > 0) {
      await new Promise(resolve => setImmediate(resolve))
      await this.#waiting.pop()?.()
    }
    this.#isRunning = false
  }
}
