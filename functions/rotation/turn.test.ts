import { keysOf } from '@sandan/kernel/keyring';
import { expect, test } from 'vitest';
import { type Turn, turn, type Vault } from './turn.ts';

/** Secrets Manager as its documentation says it behaves, for one secret. */
const service = (value: string) => {
  const values = new Map([['v1', value]]);
  const stages = new Map<string, string[]>([['v1', ['AWSCURRENT']]]);
  const named = (stage: string) => [...stages].find(([, all]) => all.includes(stage))?.[0];
  const vault: Vault = {
    versions: async () => Object.fromEntries(stages),
    read: async (_id, stage, version) => values.get(version ?? named(stage) ?? ''),
    write: async (_id, version, text) => void values.set(version, text),
    promote: async (_id, from, to) => {
      stages.set(from, ['AWSPREVIOUS']);
      stages.set(to, ['AWSCURRENT']);
    },
  };
  return {
    vault,
    begin: (version: string) => void stages.set(version, ['AWSPENDING']),
    current: () => values.get(named('AWSCURRENT') ?? '') ?? '',
  };
};

const steps = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const;
const key = (letter: string) => letter.repeat(40);

const whole = async (it: ReturnType<typeof service>, version: string, letter: string, secret = 'sandan/session-secret') => {
  it.begin(version);
  for (const Step of steps)
    for (let again = 0; again < 2; again++) {
      const event: Turn = { SecretId: secret, ClientRequestToken: version, Step };
      await turn(it.vault, () => key(letter), event);
    }
};

test('through turn after turn, each step repeated, what was made with the key before is still taken', async () => {
  const it = service(key('a'));
  let signing = key('a');
  for (const [n, letter] of [...'bcdefg'].entries()) {
    await whole(it, `v${n + 2}`, letter);
    const ring = keysOf(it.current());
    expect(ring).toContain(signing);
    expect(ring).toContain(key(letter));
    expect(ring[0]).not.toBe(key(letter));
    signing = ring[0];
  }
});

test('links in old mails outlive ten turns', async () => {
  const it = service(key('a'));
  for (const [n, letter] of [...'bcdefghijk'].entries()) await whole(it, `v${n + 2}`, letter, 'sandan/stop-secret');
  expect(keysOf(it.current())).toContain(key('a'));
});

test('a version that nobody waits for is not turned to, and a ring that would end sessions is not taken into use', async () => {
  const it = service(key('a'));
  const event = { SecretId: 's', ClientRequestToken: 'v2', Step: 'createSecret' } as const;
  await expect(turn(it.vault, () => key('b'), event)).rejects.toThrow('no such version');
  it.begin('v2');
  await it.vault.write('s', 'v2', key('x'));
  await expect(turn(it.vault, () => key('b'), { ...event, Step: 'testSecret' })).rejects.toThrow('would not be taken');
});
