import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bedrockModel } from '@sandan/topology/topology';
import { expect, test, vi } from 'vitest';
import { statements } from './statements.ts';
import { synthesis } from './synthesis.ts';

const given = JSON.parse(readFileSync(fileURLToPath(new URL('../../cdk/cdk.json', import.meta.url)), 'utf8')) as {
  context: Record<string, unknown>;
};
// A synthesis takes seconds, the first one loads the whole library.
vi.setConfig({ testTimeout: 120_000 });

const translating = /^(?:translate|bedrock):/;

const granted = (translator: string) => {
  const made = synthesis({ ...given.context, translator });
  rmSync(made.dir, { recursive: true, force: true });
  const told = made.named('AWS::Lambda::Function', 'Indexer').Properties.Environment.Variables.TRANSLATOR;
  return { told, rights: statements(made.resources).filter((s) => s.actions.some((a) => translating.test(a))) };
};

test('the indexer alone may ask the translator that is switched on, by one action', () => {
  const amazon = granted('translate');
  expect(amazon.told).toBe('translate');
  expect(amazon.rights).toMatchObject([{ actions: ['translate:TranslateText'] }]);
  const model = granted('bedrock');
  expect(model.rights).toMatchObject([{ actions: ['bedrock:InvokeModel'] }]);
  expect(JSON.stringify(model.rights[0]?.resources)).toContain(`foundation-model/${bedrockModel}`);
  for (const right of [...amazon.rights, ...model.rights]) expect(right.policy).toMatch(/^IndexerRole/);
});

test('nobody may while it is off, and no other name is taken', () => {
  expect(granted('off')).toEqual({ told: 'off', rights: [] });
  expect(() => granted('deepl')).toThrow('translator');
});
