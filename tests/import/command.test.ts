import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCommand } from '@sandan/local/commands/import';
import { type Market, market } from '@sandan/local/fixture';
import { QueryString, queryFrom } from '@sandan/search/query';
import { absent, listA, recorded, recordings, rowA } from '@sandan/sources/kipris/fixtures';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office } from './office.ts';

let it: Market;
let folder: string;
const owner = office();
beforeAll(async () => {
  it = await market();
  await it.world.stores.organisations.save(owner);
  folder = mkdtempSync(join(tmpdir(), 'kipris-'));
});
afterAll(async () => {
  await it.close();
  rmSync(folder, { recursive: true });
});

const command = async (...args: string[]): Promise<{ exit: number | undefined; said: string }> => {
  const said: string[] = [];
  const desk = it.desk((line) => said.push(line));
  return { exit: await importCommand.run(['kipris', ...args], desk), said: said.join('\n') };
};
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test('a command that is asked for wrongly, or for an owner who is not there, says how it is used', async () => {
  const path = file('one.xml', listA([rowA(1)]));
  expect(await command()).toMatchObject({ exit: 2, said: expect.stringContaining('KIPRIS_KEY') });
  expect(await command('--publish')).toMatchObject({ exit: 2, said: expect.stringContaining('--owner') });
  expect(await command(path)).toMatchObject({ exit: 2, said: expect.stringContaining('no organisation office') });
  expect(await command(path, '--owner', 'nobody')).toMatchObject({
    exit: 2,
    said: expect.stringContaining('no organisation nobody'),
  });
  expect(await command(join(folder, 'none'), '--owner', owner.id)).toMatchObject({ exit: 2 });
  expect(await command(path, '--owner', owner.id, '--force')).toMatchObject({ exit: 2 });
});

test('a file that cannot be read is named, the others come in, and the command ends with 1', async () => {
  file('two.xml', listA([rowA(1), rowA(2)]));
  file('three.xml', listA([rowA(3)]).slice(0, -15));
  const { exit, said } = await command(folder, '--owner', owner.name.ko ?? '');
  expect(exit).toBe(1);
  expect(said).toMatch(/created\s+2/);
  expect(said).toContain('three.xml could not be read and changed nothing: source.truncated');
});

test('patents of the demonstration are public at once, those of a real office wait for review', async () => {
  const path = file('four.xml', listA([rowA(4)]));
  const real = { ...office(), demo: false };
  await it.world.stores.organisations.save(real);
  const stateOf = async (ownerId: string) => {
    const known = await it.world.stores.identities.of(ownerId, '1020160000004');
    return (await it.world.stores.listings.byId(known?.listingId ?? ''))?.state;
  };
  expect((await command(path, '--owner', owner.id)).exit).toBe(0);
  expect(await stateOf(owner.id)).toBe('published');
  expect((await command(path, '--owner', real.id)).exit).toBe(0);
  expect(await stateOf(real.id)).toBe('draft');
  await it.settle();
  const found = await it.world.search.search(queryFrom(QueryString.parse({ q: '10-2016-0000004' })));
  expect(found.total).toBe(1);
});

test.skipIf(!recorded)(`the recorded lists are reported with numbers that add up${absent}`, async () => {
  const { exit, said } = await command(join(recordings, 'list'), '--owner', owner.id, '--dry-run');
  expect(exit).toBe(0);
  expect(said).toMatch(/read\s+1,418\s+created\s+826\s+updated\s+0\s+unchanged\s+499\s+refused\s+93/);
  expect(said).toContain('refused as patent.design: 70');
  expect(said).toContain('refused as patent.trademark: 23');
});

test('the standard input is a document too', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'stdin.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(listA([rowA(1), rowA(2)]));
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  await new Promise((done) => child.once('close', done));
  expect(said).toContain('- 2 2');
});
