// What the window does with a file before anything of it is sent: looks at its size, and hears that it cannot be read.
import { describe, expect, it, vi } from 'vitest'
import { readFile } from '../../renderer/files/reading.ts'
import { importLimits } from '../../shared/files/model.ts'

function aFile(size: number, arrayBuffer: () => Promise<ArrayBuffer>): File {
  return Object.defineProperties(new File([], 'khach.csv'), {
    size: { value: size },
    arrayBuffer: { value: arrayBuffer },
  })
}

describe('O1 a file that is chosen', () => {
  it('is refused by its size before a byte of it is read', async () => {
    const read = vi.fn(async () => new ArrayBuffer(0))
    expect(await readFile(aFile(1024 ** 3, read))).toEqual({ ok: false, code: 'file_too_large' })
    expect(await readFile(aFile(importLimits.bytes + 1, read))).toEqual({ ok: false, code: 'file_too_large' })
    expect(read).not.toHaveBeenCalled()
  })

  it.each<[string, () => Promise<ArrayBuffer>]>([
    ['may not be read', () => Promise.reject(new DOMException('', 'NotReadableError'))],
    ['is a folder', () => Promise.reject(new DOMException('', 'NotFoundError'))],
    ['changed since it was chosen', async () => new ArrayBuffer(7)],
  ])('that %s costs a message', async (_, arrayBuffer) => {
    expect(await readFile(aFile(12, arrayBuffer))).toEqual({ ok: false, code: 'file_unreadable' })
  })
})
