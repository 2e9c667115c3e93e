import { expect, test } from 'vitest';
import { environment } from './environment.ts';
import { started } from './started.ts';

const told = {
  TABLE_NAME: 't',
  SITE_URL: 's',
  MAIL_FROM: 'm',
  CONVERSATION_TRANSLATOR: 'none',
  STOP_SECRET: 'stop',
  CURSOR_SECRET_ID: 'sandan/cursor-secret',
};

test('a function is told its settings, and its secrets by their names in the vault', async () => {
  const env = await environment('notifier', told, async (id) => `what ${id} holds`);
  expect(env.setting('TABLE_NAME')).toBe('t');
  expect(env.secret('CURSOR_SECRET')).toBe('what sandan/cursor-secret holds');
  expect(env.override('DYNAMODB_ENDPOINT')).toBeUndefined();
});

test('a secret that is given is not looked up', async () => {
  const env = await environment('notifier', { ...told, CURSOR_SECRET: 'given' }, () => Promise.reject(new Error('looked up')));
  expect(env.secret('CURSOR_SECRET')).toBe('given');
});

test('everything that is missing is named at once', async () => {
  await expect(environment('notifier', { TABLE_NAME: 't' })).rejects.toThrow(
    'notifier is not told SITE_URL, MAIL_FROM, CONVERSATION_TRANSLATOR, CURSOR_SECRET, STOP_SECRET',
  );
});

test('what the topology does not tell a function cannot be read', async () => {
  const env = await environment('notifier', { ...told, CURSOR_SECRET: 'given', BUCKET_NAME: 'x' });
  expect(() => env.setting('BUCKET_NAME')).toThrow('does not tell notifier about BUCKET_NAME');
  expect(() => env.secret('SESSION_SECRET')).toThrow('SESSION_SECRET');
});

test('a start that failed is tried again at the next event, and one that went well is not', async () => {
  let starts = 0;
  const handler = started(async () => {
    starts++;
    if (starts === 1) throw new Error('no network yet');
    return async (n: number) => n * 2;
  });
  await expect(handler(1)).rejects.toThrow('no network yet');
  expect(await handler(2)).toBe(4);
  expect(await handler(3)).toBe(6);
  expect(starts).toBe(2);
});
