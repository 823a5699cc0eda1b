import { describe, expect, it } from 'vitest';
import { readRepositoryFile } from './files';

interface Package {
  version: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
interface Locked {
  version?: string;
  integrity?: string;
  link?: boolean;
  resolved?: string;
}

const pkg = JSON.parse(readRepositoryFile('package.json')) as Package;
const lock = JSON.parse(readRepositoryFile('package-lock.json')) as { packages: Record<string, Locked> };

describe('packages', () => {
  it('are pinned to one version each', () => {
    const loose = Object.entries({ ...pkg.dependencies, ...pkg.devDependencies }).filter(
      ([, v]) => !/^\d+\.\d+\.\d+$/.test(v),
    );
    expect(loose.map(([name, v]) => `${name} is ${v}: write the exact version (npm install --save-exact).`)).toEqual(
      [],
    );
  });

  it('have a fingerprint in the lock file, every one, and no address', () => {
    const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(locked.length).toBeGreaterThan(100);
    const bare = locked.filter(([, each]) => !each.integrity?.startsWith('sha512-') || each.resolved !== undefined);
    expect(
      bare.map(([path]) => `${path} is locked without sha512 or with an address: make the lock file again.`),
    ).toEqual([]);
  });

  it('are locked as package.json asks for them', () => {
    const wanted = Object.entries({ ...pkg.dependencies, ...pkg.devDependencies });
    const other = wanted.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version);
    expect(
      other.map(([name]) => `${name} differs between package.json and package-lock.json: run npm install.`),
    ).toEqual([]);
  });
});

describe('a release', () => {
  it('is told to users: CHANGELOG.md begins with the version of package.json', () => {
    const newest = /^## (\S+)/m.exec(readRepositoryFile('CHANGELOG.md'))?.[1];
    expect(newest, `add "## ${pkg.version}" with what users get to CHANGELOG.md`).toBe(pkg.version);
  });
});

describe('README', () => {
  it('has one row for each script of package.json, and no other', () => {
    const rows = Array.from(
      readRepositoryFile('README.md').matchAll(/^\| `npm (?:run )?([\w:-]+)/gm),
      ([, name]) => name,
    );
    const scripts = Object.keys(pkg.scripts).filter((name) => !/^(pre|post)/.test(name));
    expect(rows.toSorted(), 'the table "Scripts" in README.md must name the scripts of package.json').toEqual(
      scripts.toSorted(),
    );
  });
});
