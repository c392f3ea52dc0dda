// `npm run pack`: makes the packages of this operating system in dist/ and reads back how the program is locked down.
// -- --dir        only the unpacked program
// -- --for-test   in dist/for-test, lets the inspector in, so that Playwright can steer the packaged program
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundleWhenChanged, stamp } from './bundle.mjs'
import { modules, projectEnvironment, root } from './runtime/places.mjs'
import { onProjectNode } from './runtime/project-node.mjs'
import { mustRun } from './runtime/run.mjs'
import { runProgram, say, withProgress } from './runtime/say.mjs'

await runProgram(async () => {
  if (!(await onProjectNode())) return process.exitCode
  const { prepareRuntime } = await import('./runtime/prepare.mjs')
  const wishes = { onlyFolder: process.argv.includes('--dir'), forTest: process.argv.includes('--for-test') }
  const electron = await prepareRuntime()
  await bundleWhenChanged()
  const out = path.join(root, wishes.forTest ? 'dist/for-test' : 'dist')
  await pack(electron, wishes, out)
  await tellFuses(program(out))
  return 0
})

async function pack(electron, wishes, out) {
  const made = path.join(out, 'made-from')
  const now = `${readFileSync(stamp, 'utf8')} ${readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')} ${electron.version}`
  if (wishes.onlyFolder && existsSync(made) && readFileSync(made, 'utf8') === now && existsSync(program(out))) {
    return say('Nothing changed since the last pack.')
  }
  rmSync(made, { force: true })
  if (electron.carried)
    say(`Not for shops: packed with Electron ${electron.version}, since the one that ships cannot be downloaded here.`)
  const env = projectEnvironment(electron.carried ? standIns() : {})
  await withProgress(`Packing into ${path.relative(root, out)}`, () =>
    mustRun('electron-builder', wanted(electron, wishes, out), 'see the lines above.', { env, minutes: 30 }),
  )
  writeFileSync(made, now)
}

function wanted(electron, wishes, out) {
  const given = ['--publish', 'never', `-c.directories.output=${out}`]
  if (wishes.onlyFolder) given.push('--dir')
  if (wishes.forTest) given.push('-c.electronFuses.enableNodeCliInspectArguments=true')
  if (electron.carried) {
    // Stored, not squeezed: such packages never leave this machine.
    given.push(`-c.electronVersion=${electron.version}`, `-c.electronDist=${electron.folder}`, '-c.compression=store')
  }
  return given
}

/** Tools that electron-builder would download, from where they can be had on a machine with only an npm registry. */
function standIns() {
  const sevenZip = path.join(modules, '7zip-bin/linux/x64/7za')
  chmodSync(sevenZip, 0o755)
  return { ELECTRON_BUILDER_7ZIP_PATH: sevenZip, CUSTOM_FPM_PATH: path.join(root, 'build/make-deb.mjs') }
}

function program(out) {
  if (process.platform === 'win32') return path.join(out, 'win-unpacked/Khách Quen.exe')
  if (process.platform === 'darwin')
    return path.join(out, `mac${process.arch === 'arm64' ? '-arm64' : ''}/Khách Quen.app`)
  return path.join(out, `linux-${process.arch === 'arm64' ? 'arm64-' : ''}unpacked/khach-quen`)
}

async function tellFuses(file) {
  const { getCurrentFuseWire, FuseV1Options, FuseState } = await import('@electron/fuses')
  const wire = await getCurrentFuseWire(file)
  say(`Program: ${path.relative(root, file)}`)
  for (const [name, index] of Object.entries(FuseV1Options)) {
    if (typeof index === 'number' && wire[index] !== undefined)
      say(`  ${name}: ${wire[index] === FuseState.ENABLE ? 'on' : 'off'}`)
  }
}
