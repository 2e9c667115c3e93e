import { taskStepNames, taskSteps } from '@sandan/market/desk/task-step';
import { processes } from '@sandan/market/processes';
import { expect, test } from 'vitest';
import routes from '../routes.ts';
import { roomOf } from './room.ts';

const pathsOf = (entries: typeof routes): (string | undefined)[] =>
  entries.flatMap(({ path, children = [] }) => [path, ...pathsOf(children)]);

/** Whole paths under the language, through whatever stands around them. */
const routesUnder = (entries: typeof routes, before = ''): string[] =>
  entries.flatMap(({ path = '', children = [] }) => {
    const here = path === ':lang' ? '' : [before, path].filter(Boolean).join('/');
    return [here, ...routesUnder(children, here)];
  });

test('whatever the trade gate holds is moved in a room that has a page', () => {
  const gated = processes.filter((p) => p.begins || p.transitions.some((t) => 'gate' in t && t.gate));
  expect(gated.length).toBeGreaterThan(2);
  for (const { name } of gated) expect(pathsOf(routes)).toContain(roomOf({ process: name, subject: ':id' }));
});

test('whatever waits for a seller is done on a page that there is', () => {
  const found = routesUnder(routes);
  for (const name of taskStepNames) expect(found).toContain(taskSteps[name].room.replace('{id}', ':id'));
});
