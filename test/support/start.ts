// Shows Verbatim on the sample newsroom: the check on the terminal, then the folder in VS Code with the extension loaded. The
// desktop VS Code where one is installed, else the same workbench served to any browser on this machine, until Ctrl+C.

import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { findDesktop } from './vscode/desktop.ts'
import { install } from './vscode/install.ts'
import { root, temporaryFolder } from './vscode/paths.ts'
import { linkExtension, remoteUri, startServer, workbenchUrl } from './vscode/server.ts'
import { userSettings } from './vscode/settings.ts'

/** The usual port, so that the address stays the same from start to start. */
const usualPort = 8137

const newsroom = join(root, 'media/newsroom')
const draft = join(newsroom, 'drafts/the-wall.md')

checkOnTerminal()
const desktop = findDesktop()
if (desktop) {
  console.log(`\nOpening VS Code ${desktop.version} on media/newsroom.`)
  spawnSync(desktop.executable, [`--extensionDevelopmentPath=${root}`, newsroom, draft], { stdio: 'inherit' })
} else await serve()

function checkOnTerminal(): void {
  const drafts = globSync('media/newsroom/drafts/*.md', { cwd: root }).sort()
  const command = ['dist/cli.js', 'check', ...drafts, '--corpus', 'media/newsroom/articles']
  console.log(`$ node ${command.join(' ')}\n`)
  // Exit status 1 says that there are findings, and this newsroom is made to have some.
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
  if (status !== 0 && status !== 1) console.log(`The check ended with exit status ${status}.`)
}

async function serve(): Promise<void> {
  const installation = await install()
  const temporary = temporaryFolder('start')
  const extensionsDir = join(temporary, 'extensions')
  linkExtension(extensionsDir, root)
  mkdirSync(join(temporary, 'user/User'), { recursive: true })
  writeFileSync(join(temporary, 'user/User/settings.json'), JSON.stringify(userSettings, undefined, 2))
  const server = await startServer(installation, {
    userDataDir: join(temporary, 'user'),
    extensionsDir,
    forTests: false,
    port: await freePort()
  })
  console.log(`\nVS Code ${installation.version} shows the sample newsroom. Open this address in a browser; Ctrl+C ends it.\n`)
  console.log(`    ${workbenchUrl(server, newsroom, { openFile: remoteUri(server, draft) })}\n`)
  await server.ended
}

// The usual port, or 0 for any other when something listens there already.
function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(0))
    probe.listen(usualPort, '127.0.0.1', () => probe.close(() => resolve(usualPort)))
  })
}
