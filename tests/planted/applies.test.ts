import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const bugs = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.diff'));

test('every bug can still be planted as the code is now, and the test that is to catch it is there', () => {
  expect(bugs.length).toBeGreaterThan(25);
  for (const file of bugs) {
    const path = join(import.meta.dirname, file);
    const planted = spawnSync('git', ['apply', '--check', '--whitespace=nowarn', path], { cwd: root, encoding: 'utf8' });
    expect(planted.stderr, file).toBe('');
    const catching = /^Test: (.+)$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
    expect(catching && existsSync(join(root, catching)), file).toBe(true);
  }
});
