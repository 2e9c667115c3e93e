import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bedrockModel } from '@sandan/topology/topology';
import { expect, test } from 'vitest';
import { statements } from './statements.ts';
import { synthesis } from './synthesis.ts';

const given = JSON.parse(readFileSync(fileURLToPath(new URL('../../cdk/cdk.json', import.meta.url)), 'utf8')) as {
  context: Record<string, unknown>;
};
// A synthesis takes seconds, the first one loads the whole library.
const translating = /^(?:translate|bedrock):/;

const granted = (translator: string, conversationTranslator = 'off') => {
  const made = synthesis({ ...given.context, translator, conversationTranslator });
  rmSync(made.dir, { recursive: true, force: true });
  const variables = (name: string) => made.named('AWS::Lambda::Function', name).Properties.Environment.Variables;
  return {
    told: variables('Indexer').TRANSLATOR,
    heard: variables('Notifier').CONVERSATION_TRANSLATOR,
    rights: statements(made.resources).filter((s) => s.actions.some((a) => translating.test(a))),
  };
};

test('the indexer alone may ask the translator that is switched on for listings, by one action', () => {
  const amazon = granted('translate');
  expect(amazon.told).toBe('translate');
  expect(amazon.rights).toMatchObject([{ actions: ['translate:TranslateText'] }]);
  const model = granted('bedrock');
  expect(model.rights).toMatchObject([{ actions: ['bedrock:InvokeModel'] }]);
  expect(JSON.stringify(model.rights[0]?.resources)).toContain(`foundation-model/${bedrockModel}`);
  for (const right of [...amazon.rights, ...model.rights]) expect(right.policy).toMatch(/^IndexerRole/);
});

test('the notifier alone may ask the one that is switched on for conversations, which the one for listings does not switch on', () => {
  const { told, heard, rights } = granted('off', 'translate');
  expect([told, heard]).toEqual(['off', 'translate']);
  expect(rights).toMatchObject([{ actions: ['translate:TranslateText'] }]);
  expect(rights[0]?.policy).toMatch(/^NotifierRole/);
});

test('nobody may while both are off, and no other name is taken', () => {
  expect(granted('off')).toEqual({ told: 'off', heard: 'off', rights: [] });
  expect(() => granted('deepl')).toThrow('translator');
  expect(() => granted('off', 'deepl')).toThrow('conversationTranslator');
});
