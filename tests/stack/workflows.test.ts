import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../.github/workflows', import.meta.url));
const workflows = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);

test.each(workflows)('%s takes every action by the commit it was looked at', (_name, text) => {
  const uses = [...text.matchAll(/uses: *(\S+)(.*)/g)];
  expect(uses.length).toBeGreaterThan(0);
  for (const [, action = '', comment = ''] of uses) {
    expect(action).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/);
    expect(comment).toMatch(/# v\d+\.\d+\.\d+$/);
  }
});

test.each(workflows)('%s may read alone unless a job asks for more, and keeps no key', (_name, text) => {
  expect(text).toMatch(/^permissions:\n {2}contents: read\n$/m);
  expect(text).not.toMatch(/secrets\.|aws-access-key|pull_request_target/);
  for (const checkout of text.split('actions/checkout').slice(1)) expect(checkout).toContain('persist-credentials: false');
});

test('what is said in a run is never written into its commands', () => {
  for (const [, text] of workflows)
    for (const [, run = ''] of text.matchAll(/run: (\|[\s\S]*?(?=\n {6}- |$)|.*)/g)) expect(run).not.toContain('${{');
});
