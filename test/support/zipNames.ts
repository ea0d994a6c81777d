// The names of the files in a ZIP archive, read from its central directory (PKWARE APPNOTE 4.3.12 and 4.3.16).

import { readFileSync } from 'node:fs'

const endRecord = 0x06054b50
const fileHeader = 0x02014b50

/** Returns the names of all files in a ZIP archive below 4 GB; throws when the file is none. */
export function zipNames(path: string): string[] {
  const bytes = readFileSync(path)
  let end = bytes.length - 22
  while (end >= 0 && bytes.readUInt32LE(end) !== endRecord) end--
  if (end < 0) throw new Error(`${path} is not a ZIP archive.`)
  const names: string[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== fileHeader) throw new Error(`${path} is a damaged ZIP archive.`)
    const [name, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [number, number, number]
    names.push(bytes.toString('utf8', at + 46, at + 46 + name))
    at += 46 + name + extra + comment
  }
  return names
}
