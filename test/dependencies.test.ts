/** Compares docs/dependencies.md, package.json and the lockfile with the installed packages. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/command.js';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Locked extends Manifest {
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const json = <T>(...path: string[]): T => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8')) as T;
const manifest = json<Manifest>('package.json');
const lock = json<{ packages: Record<string, Locked> }>('package-lock.json').packages;
const source = readFileSync(join(ROOT, 'docs', 'dependencies.md'), 'utf8');
/** The section of packages that users install; other tables of the page name packages too. */
const runTime = source.slice(source.indexOf('## At run time'), source.indexOf('## Considered'));
const rows = [...runTime.matchAll(/^\| `([^`]+)` .*$/gm)].map(([row, name = '']) => {
  const cells = row.split('|').map((cell) => cell.trim());
  return { name, purpose: cells[2] ?? '', licence: cells[4] ?? '', size: cells[5] ?? '', maintainer: cells[6] ?? '' };
});

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

describe('dependencies', () => {
  const own = Object.entries(manifest.dependencies ?? {});
  const development = Object.entries(manifest.devDependencies ?? {});

  it('have a row in docs/dependencies.md with purpose, licence, size and maintainer', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(own.map(([name]) => name).sort());
    for (const { name, purpose, licence, size, maintainer } of rows) {
      expect([purpose.length > 5, maintainer.length > 1], name).toEqual([true, true]);
      expect(licence, name).toBe(json<Manifest>('node_modules', name, 'package.json').license);
      const actual = sizeOf(join(ROOT, 'node_modules', name)) / 1e6;
      expect(Math.abs(Number.parseFloat(size) - actual), `${name}: ${actual} MB`).toBeLessThan(0.05 * actual + 0.01);
    }
    for (const [name] of development) expect(source, name).toContain(`\`${name}\``);
  });

  it('are pinned to one exact version in package.json and to a SHA-512 checksum in the lockfile', () => {
    for (const [name, version] of [...own, ...development]) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock[`node_modules/${name}`]?.version, name).toBe(version);
    }
    for (const [path, { integrity }] of Object.entries(lock)) {
      if (path !== '') expect(integrity, path).toMatch(/^sha512-/);
    }
  });

  it('bring as many further packages as docs/dependencies.md states, all under permissive licences', () => {
    const shipped = Object.entries(lock).filter(([path, { dev }]) => path !== '' && !dev);
    expect(source.replace(/\s+/g, ' ')).toContain(
      `These packages bring ${shipped.length - own.length} packages of their own`,
    );
    for (const [path, { license }] of shipped)
      expect(license, path).toMatch(/^(?:MIT|MIT-0|ISC|BSD-2-Clause|Apache-2\.0)$/);
  });

  it('run no install script', () => {
    for (const [path, { dev, hasInstallScript }] of Object.entries(lock)) {
      if (path !== '' && !dev) expect(hasInstallScript, path).toBeUndefined();
    }
    // npm runs `prepare` in a clone, but not when it installs the package.
    expect(Object.keys(manifest.scripts ?? {}).filter((name) => /install/.test(name))).toEqual([]);
    // npm warns about an install script that package.json neither allows nor denies.
    const scripted = Object.entries(lock).filter(([, { hasInstallScript }]) => hasInstallScript);
    for (const [path] of scripted) {
      expect(manifest.allowScripts?.[path.replace(/^.*node_modules\//, '')], path).toBe(false);
    }
  });
});
