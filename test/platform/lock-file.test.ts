import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** A clean install refuses a lock file from which a package of any platform is missing, even one this machine would skip. */
test('the lock file holds every package that a locked package names, for every platform', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
  const folders = (from: string): string[] =>
    from === '' ? [''] : [from, ...folders(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))))]
  const missing = Object.entries(packages).flatMap(([from, locked]) =>
    Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
      .filter((name) => !folders(from).some((at) => `${at === '' ? '' : `${at}/`}node_modules/${name}` in packages))
      .map((name) => `${name}, named by ${from}`)
  )
  expect(missing).toEqual([])
})
