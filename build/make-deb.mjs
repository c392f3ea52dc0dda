#!/usr/bin/env node
// Builds a .deb with dpkg-deb where electron-builder cannot download its own tool (fpm); it takes over the few
// arguments of that tool that electron-builder passes.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const SCRIPTS = {
  'before-install': 'preinst',
  'after-install': 'postinst',
  'before-remove': 'prerm',
  'after-remove': 'postrm',
}
const COMPRESSIONS = { gz: 'gzip', xz: 'xz', zst: 'zstd', none: 'none' }

const { options, copies } = readArguments(process.argv.slice(2))
if (one('-s') !== 'dir' || one('-t') !== 'deb') throw new Error('Only a .deb made from folders is supported.')
const folder = mkdtempSync(path.join(tmpdir(), 'make-deb-'))
try {
  copyFiles()
  writeControl()
  // Files come from the developer's machine, with that one's permissions.
  execFileSync('chmod', ['-R', 'u+rwX,go-w,a+rX', folder])
  const compression = COMPRESSIONS[one('--deb-compression')] ?? 'xz'
  execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', folder, one('--package')], {
    stdio: 'inherit',
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Options by name, each with all its values; the rest are copies in the form from=to. */
function readArguments(given) {
  const options = {}
  const copies = []
  for (let place = 0; place < given.length; place += 1) {
    const word = given[place]
    if (word === '--force') continue
    if (!word.startsWith('-')) copies.push(word)
    else {
      const [name, ...value] = word.split('=')
      if (value.length === 0) place += 1
      options[name] = [...(options[name] ?? []), value.length === 0 ? given[place] : value.join('=')]
    }
  }
  return { options, copies }
}

function one(name) {
  return options[name]?.at(-1)
}

function copyFiles() {
  for (const copy of copies) {
    const cut = copy.lastIndexOf('=')
    const to = path.join(folder, copy.slice(cut + 1))
    mkdirSync(path.dirname(to), { recursive: true })
    cpSync(copy.slice(0, cut), to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  }
}

function writeControl() {
  const kilobytes = execFileSync('du', ['-sk', folder]).toString().split('\t')[0]
  const about = path.join(folder, 'DEBIAN')
  mkdirSync(about)
  for (const [option, name] of Object.entries(SCRIPTS)) {
    if (!one(`--${option}`)) continue
    cpSync(one(`--${option}`), path.join(about, name))
    chmodSync(path.join(about, name), 0o755)
  }
  const [summary, ...more] = (one('--description') ?? '').trim().split('\n')
  const lines = {
    Package: one('--name'),
    Version: one('--version'),
    Architecture: one('--architecture'),
    Maintainer: one('--maintainer'),
    'Installed-Size': kilobytes,
    Depends: options['-d']?.join(', '),
    Recommends: options['--deb-recommends']?.join(', '),
    Section: 'misc',
    Priority: 'optional',
    Homepage: one('--url'),
    Description: [summary.trim(), ...more.map(line => ` ${line.trim() || '.'}`)].join('\n'),
  }
  const text = Object.entries(lines).filter(([, value]) => value)
  writeFileSync(path.join(about, 'control'), `${text.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`)
}
