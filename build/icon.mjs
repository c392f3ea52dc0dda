// Makes icon.png, icon.ico and icons/ from icon.svg by letting Chromium draw it. Only needed after a change of the drawing:
// xvfb-run -a npx electron --no-sandbox build/icon.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow } from 'electron'

const here = import.meta.dirname
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('about:blank')
  const pictures = new Map()
  for (const size of SIZES) pictures.set(size, await draw(window, size))
  write(pictures)
  app.quit()
})

async function draw(window, size) {
  const source = `data:image/svg+xml;base64,${Buffer.from(drawing(size)).toString('base64')}`
  const url = await window.webContents.executeJavaScript(`(async () => {
    const picture = new Image(${size}, ${size})
    picture.src = ${JSON.stringify(source)}
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = ${size}
    canvas.getContext('2d').drawImage(picture, 0, 0, ${size}, ${size})
    return canvas.toDataURL('image/png')
  })()`)
  return Buffer.from(url.split(',')[1], 'base64')
}

/** The drawing with its own size, for its media queries, and with the font inside, since an image may load nothing. */
function drawing(size) {
  const files = path.join(here, '../node_modules/@fontsource/be-vietnam-pro/files')
  const font = readFileSync(path.join(files, 'be-vietnam-pro-latin-800-normal.woff2')).toString('base64')
  const face = `@font-face { font-family: 'Be Vietnam Pro'; font-weight: 800; src: url(data:font/woff2;base64,${font}) }`
  return readFileSync(path.join(here, 'icon.svg'), 'utf8')
    .replace('<svg ', `<svg width="${size}" height="${size}" `)
    .replace('<style>', `<style>${face}`)
}

function write(pictures) {
  mkdirSync(path.join(here, 'icons'), { recursive: true })
  for (const [size, picture] of pictures) {
    if (size <= 512) writeFileSync(path.join(here, `icons/${size}x${size}.png`), picture)
  }
  writeFileSync(path.join(here, 'icon.png'), pictures.get(1024))
  writeFileSync(path.join(here, 'icon.ico'), ico(ICO_SIZES.map(size => [size, pictures.get(size)])))
}

/** A Windows icon file: a list of sizes and places, then the pictures as they are. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let place = head.length
  pictures.forEach(([size, picture], index) => {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(picture.length, at + 8)
    head.writeUInt32LE(place, at + 12)
    place += picture.length
  })
  return Buffer.concat([head, ...pictures.map(([, picture]) => picture)])
}
