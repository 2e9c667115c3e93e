import { expect, test } from 'vitest';
import type { Provider, Tokens } from './provider.ts';
import { sealer } from './seal.ts';
import { openSession, safeBack } from './session.ts';

const seals = sealer('a secret of the tests');
const soon = () => Math.floor(Date.now() / 1000);

/** As a provider takes a code: one time. */
const once = (finish: () => Promise<Tokens>): (() => Promise<Tokens>) => {
  let used = false;
  return () => {
    if (used) return Promise.reject(new Error('the code is used'));
    used = true;
    return finish();
  };
};

const provider = (answers: { refresh?: () => Promise<Tokens | undefined>; finish?: () => Promise<Tokens> } = {}): Provider => ({
  begin: async () => ({ url: 'https://id.example/auth', state: 's', verifier: 'v', nonce: 'n' }),
  finish: answers.finish ?? once(async () => ({ access: 'first', refresh: 'r1', expires: soon() + 3600 })),
  refresh: answers.refresh ?? (async () => undefined),
  revoke: async () => {},
});

const nothingBefore = async () => {
  throw new Error('there was no session before');
};
const cookieOf = (lines: readonly string[]): string => lines.map((line) => line.split(';')[0]).join('; ');
const open = (cookie: string, p = provider()) =>
  openSession(new Request('https://market.test/', { headers: { cookie } }), seals, p);

const signedIn = async (p = provider()): Promise<string> => {
  const begun = await open('', p);
  await begun.begin('ko', '/ko/listings/lst_1');
  const ended = await open(cookieOf(begun.lines()), p);
  expect(await ended.finish(new URL('https://market.test/auth/callback?code=c&state=s'), nothingBefore)).toBe(
    '/ko/listings/lst_1',
  );
  return cookieOf(ended.lines());
};

test('a sign-in leads back to the page where it began, and its tokens lie sealed in cookies of this host alone', async () => {
  const begun = await open('');
  await begun.begin('ko', '/ko');
  const ended = await open(cookieOf(begun.lines()));
  await ended.finish(new URL('https://market.test/auth/callback?code=c&state=s'), nothingBefore);
  for (const line of ended.lines())
    expect(line).toMatch(/^__Host-[\w-]+=[^;]*; Path=\/; Secure; SameSite=Lax; Max-Age=\d+; HttpOnly$/);
  expect(ended.lines().join()).not.toContain('first');
  expect(await (await open(cookieOf(ended.lines()))).token()).toBe('first');
});

test('a sign-in that was not begun in this browser does not end in it', async () => {
  await expect(
    (await open('')).finish(new URL('https://market.test/auth/callback?code=c&state=s'), nothingBefore),
  ).rejects.toThrow();
});

test('a cookie that was changed, or sealed for another use, opens nothing', async () => {
  const cookie = await signedIn();
  expect((await open(cookie.replace(/__Host-session=(.{40})./, '__Host-session=$1x'))).signedIn()).toBe(false);
  const other = await seals.seal('refresh', { access: 'stolen', expires: soon() + 99 }, 60);
  expect((await open(`__Host-session=${other}`)).signedIn()).toBe(false);
});

test('a token near its end is refreshed once, however many calls ask for it', async () => {
  let asked = 0;
  const renewing = provider({
    finish: async () => ({ access: 'old', refresh: 'r1', expires: soon() + 5 }),
    refresh: async () => {
      asked++;
      return { access: 'new', refresh: 'r2', expires: soon() + 3600 };
    },
  });
  const session = await open(await signedIn(renewing), renewing);
  expect(await Promise.all([session.token(), session.token()])).toEqual(['new', 'new']);
  expect(asked).toBe(1);
  expect(await (await open(cookieOf(session.lines()), renewing)).token()).toBe('new');
});

test('a refresh that is refused signs out', async () => {
  const ending = provider({ finish: async () => ({ access: 'old', refresh: 'r1', expires: soon() + 5 }) });
  const session = await open(await signedIn(ending), ending);
  expect(await session.token()).toBeUndefined();
  expect(session.lines().every((line) => line.includes('Max-Age=0'))).toBe(true);
});

test('a provider that does not answer just then signs nobody out', async () => {
  const away = provider({
    finish: async () => ({ access: 'old', refresh: 'r1', expires: soon() + 5 }),
    refresh: () => Promise.reject(new Error('fetch failed')),
  });
  const session = await open(await signedIn(away), away);
  await expect(session.token()).rejects.toThrow('fetch failed');
  expect([session.signedIn(), session.lines()]).toEqual([true, []]);
});

test('only pages of this site are gone back to', () => {
  expect(safeBack('/ko/search?q=a%20b')).toBe('/ko/search?q=a%20b');
  for (const back of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/auth/sign-in',
    '',
    null,
  ])
    expect(safeBack(back)).toBe('/');
});

test('a sign-in ends the session there was before, and only once it is a good one; a proof does not outlive its session', async () => {
  const cookie = await signedIn();
  const proving = await open(cookie);
  await proving.keepProof('proof');
  const proved = `${cookieOf(proving.lines())}; ${cookie}`;
  expect((await open(proved)).proof()).toBe('proof');
  expect((await open(cookieOf(proving.lines()))).proof()).toBeUndefined();

  const begun = await open(proved);
  await begun.begin('ko', '/ko');
  const left: (string | undefined)[] = [];
  const over = await open(
    `${cookieOf(begun.lines())}; ${proved}`,
    provider({ finish: once(async () => ({ access: 'second', expires: soon() + 60 })) }),
  );
  await over.finish(new URL('https://market.test/auth/callback?code=c&state=s'), async () => {
    left.push(await over.token());
  });
  expect([left, await over.token(), over.proof()]).toEqual([['first'], 'second', undefined]);
  expect(over.lines().join()).toContain('__Host-refresh=; ');

  const forged = await open(proved);
  await expect(forged.finish(new URL('https://market.test/auth/callback?code=c&state=s'), nothingBefore)).rejects.toThrow(
    'no sign-in',
  );
  expect(await forged.token()).toBe('first');
});
