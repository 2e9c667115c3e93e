import { processes } from '@sandan/market/processes';
import { expect, test } from 'vitest';
import routes from '../routes.ts';
import { roomOf } from './room.ts';

const pathsOf = (entries: typeof routes): (string | undefined)[] =>
  entries.flatMap(({ path, children = [] }) => [path, ...pathsOf(children)]);

test('whatever the trade gate holds is moved in a room that has a page', () => {
  const gated = processes.filter((p) => p.begins || p.transitions.some((t) => 'gate' in t && t.gate));
  expect(gated.length).toBeGreaterThan(2);
  for (const { name } of gated) expect(pathsOf(routes)).toContain(roomOf({ process: name, subject: ':id' }));
});
