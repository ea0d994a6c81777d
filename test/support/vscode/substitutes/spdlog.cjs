// Stands in for @vscode/spdlog, which writes VS Code's log files: same calls, plain appending, no rotation.
// The Output panel reads these files, so they have to be written for a log channel to be seen.

const { appendFileSync, mkdirSync } = require('node:fs')
const { dirname } = require('node:path')

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off']

class Logger {
  constructor(file) {
    this.file = file
    this.level = 2
    this.plain = false
    mkdirSync(dirname(file), { recursive: true })
  }
  write(level, message) {
    if (level < this.level) return
    const now = new Date().toISOString().replace('T', ' ').replace('Z', '')
    const line = this.plain ? message : `${now} [${levels[level]}] ${message}\n`
    try {
      appendFileSync(this.file, line)
    } catch {} // a log that cannot be written must not end the server
  }
  trace(message) {
    this.write(0, message)
  }
  debug(message) {
    this.write(1, message)
  }
  info(message) {
    this.write(2, message)
  }
  warn(message) {
    this.write(3, message)
  }
  error(message) {
    this.write(4, message)
  }
  critical(message) {
    this.write(5, message)
  }
  getLevel() {
    return this.level
  }
  setLevel(level) {
    this.level = level
  }
  setPattern() {
    this.plain = false
  }
  clearFormatters() {
    this.plain = true
  }
  flush() {}
  drop() {}
}

const create = async (_name, file) => new Logger(file)

// One by one, not as an object: only such exports are seen by an import from an ES module.
exports.version = 0
exports.setLevel = () => {}
exports.setFlushOn = () => {}
exports.createRotatingLogger = create
exports.createAsyncRotatingLogger = create
exports.Logger = Logger
