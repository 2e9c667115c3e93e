import { memberOf } from '@sandan/kernel/actor';
import { canonical } from '@sandan/kernel/canonical';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actOnTerms, type Party, parties, writeTerms } from '../term-sheet/term-sheet.ts';
import { exclusiveTerms } from '../term-sheet/terms.fixture.ts';
import { Contract, contractProcess } from './contract.ts';
import {
  answerWording,
  checkWording,
  draftContract,
  issue,
  recall,
  sign,
  signable,
  takeEffect,
  voidContract,
  word,
} from './contract-verbs.ts';
import { documentOf } from './document.ts';
import { library } from './library/library.ts';

const start = Date.parse('2026-11-26T01:00:00Z');
const dealId = newId('deal');
const houses = {
  seller: { id: newId('organisation'), name: { ko: '가온대학교', en: 'Gaon University' }, country: 'KR' },
  buyer: { id: newId('organisation'), name: { ko: '한빛전력소자', en: 'Hanbit Power Devices' }, country: 'KR' },
};
const signers = { seller: newId('person'), buyer: newId('person') };
const actorOf = (side: Party) => memberOf(signers[side], houses[side].id, ['owner']);
const { sheet } = writeTerms(undefined, dealId, 'seller', { terms: exclusiveTerms }, actorOf('seller'), new Date(start));
const agreed = actOnTerms(sheet, 'accept', 'buyer', 1, actorOf('buyer'), new Date(start));
const draft = (before: Contract | undefined, now: Date) =>
  draftContract(
    before,
    { id: dealId, number: 'TD-20261126-8GHJK', demo: false },
    agreed,
    houses.seller,
    houses.buyer,
    actorOf('seller'),
    now,
  );

/** Sentences that can be worded: as the library has them, and with a figure that only one language says. */
const sentences = library.exclusive.flatMap((c) => c.sentences.map(({ id, ko, en }) => ({ key: `${c.id}.${id}`, ko, en })));
const hashOf = (contract: Contract): string => {
  const text = canonical(documentOf(contract));
  return [...text]
    .reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) >>> 0, 7)
    .toString(16)
    .padStart(64, '0');
};

type Doing = (c: Contract, side: Party, n: number, now: Date) => Contract | undefined;
const doings: Readonly<Record<string, Doing>> = {
  word: (c, side, n, now) => {
    const { key, ko, en } = sentences[n % sentences.length] ?? { key: '', ko: '', en: '' };
    const more = [
      ['', ''],
      [' 통지는 14일 전에 한다.', ' Notice is given 14 days before.'],
      [' 통지는 14일 전에 한다.', ' Notice is given 15 days before.'],
    ][n % 3] ?? ['', ''];
    return word(c, key, { ko: ko + more[0], en: en + more[1] }, side, actorOf(side), now);
  },
  answer: (c, side, n, now) => {
    const keys = c.changes.filter((one) => one.state === 'open').map((one) => one.key);
    const key = keys[n % Math.max(1, keys.length)];
    return key === undefined
      ? undefined
      : answerWording(c, n % 3 ? 'agree_wording' : 'refuse_wording', key, side, actorOf(side), now);
  },
  issue: (c, side, _, now) => {
    const code = '0000-0000-0000-0000-0000';
    const face = { code, at: now.toISOString(), content: hashOf(c), pdf: 'b'.repeat(64), key: 'contracts/x.pdf', bytes: 1 };
    return issue(c, face, side, actorOf(side), now);
  },
  sign: (c, side, n, now) => {
    const said = { name: n % 5 ? '한 지우' : '남지우', hash: n % 7 ? (c.issue?.content ?? '') : 'c'.repeat(64) };
    signable(c, side, said, { name: '한지우' });
    const at = now.toISOString();
    const who = { personId: signers[side], organisationId: houses[side].id, side };
    return sign(c, { ...who, ...said, at, provider: 'market', secondFactor: true, seal: 's' }, actorOf(side), now);
  },
  recall: (c, side, n, now) => (n % 4 ? undefined : recall(c, side, actorOf(side), now)),
  void: (c, side, n, now) => (n % 5 ? undefined : voidContract(c, side, actorOf(side), now)),
  redraft: (c, side, _, now) => (side === 'seller' ? draft(c, now) : undefined),
  effect: (c, side, _, now) =>
    takeEffect(
      c,
      side,
      new Date(now.getTime() + 9 * 3_600_000).toISOString().slice(0, 10),
      'Asia/Seoul',
      undefined,
      actorOf(side),
      now,
    ),
};
/** What leads on from where it stands, so that every state is reached often. */
const forward: Doing = (c, side, _, now) => {
  const [open] = c.changes.filter((one) => one.state === 'open');
  const other = (one: Party): Party => (one === 'seller' ? 'buyer' : 'seller');
  const signed = c.signatures[0]?.side;
  if (open) return answerWording(c, 'agree_wording', open.key, other(open.side), actorOf(other(open.side)), now);
  if (c.state === 'void') return draft(c, now);
  if (c.state === 'drafted') return doings.issue?.(c, side, 1, now);
  return c.state === 'signed' ? doings.effect?.(c, side, 1, now) : doings.sign?.(c, signed ? other(signed) : side, 1, now);
};

const edges = new Set(
  contractProcess.transitions.flatMap(({ from, to }) => [from].flat().map((state: string) => `${state} ${to}`)),
);
const bySigners: Readonly<Record<string, readonly Party[]>> = {
  signed_by_seller: ['seller'],
  signed_by_buyer: ['buyer'],
  signed: ['buyer', 'seller'],
  effective: ['buyer', 'seller'],
};

const holds = (before: Contract, after: Contract): void => {
  Contract.parse(after);
  expect(after.version).toBe(before.version + 1);
  expect(edges.has(`${before.state} ${after.state}`), `${before.state} ${after.state}`).toBe(true);
  // Who signed is what the state says, each once, and what they signed is the document as it still reads.
  expect(after.signatures.map((s) => s.side).toSorted()).toEqual(bySigners[after.state] ?? []);
  for (const { hash } of after.signatures) expect(hash).toBe(after.issue?.content);
  const isIssued = after.state !== 'drafted' && after.state !== 'void';
  if (isIssued) expect(hashOf(after)).toBe(after.issue?.content);
  if (after.state === 'drafted') expect(after.issue).toBeUndefined();
  const open = after.changes.filter((c) => c.state === 'open').map((c) => c.key);
  expect(new Set(open).size).toBe(open.length);
  if (isIssued) expect(open).toEqual([]);
  for (const [key, text] of Object.entries(after.wording))
    if (before.wording[key] !== text) expect(() => checkWording(after, key, text)).not.toThrow();
  if (after.state === 'effective') expect((after.effectiveOn ?? '') >= after.terms.starts).toBe(true);
};

/** One history through every state, so that none is left to luck: `[what, by, n, hours since]`. */
const once: [string, Party, number, number][] = [
  ['word', 'seller', 1, 1],
  ['answer', 'buyer', 1, 1],
  ['issue', 'seller', 0, 1],
  ['sign', 'seller', 1, 1],
  ['recall', 'buyer', 4, 1],
  ['issue', 'buyer', 0, 1],
  ['sign', 'buyer', 1, 1],
  ['void', 'seller', 5, 1],
  ['redraft', 'seller', 0, 1],
  ['issue', 'seller', 0, 1],
  ['sign', 'seller', 1, 1],
  ['sign', 'buyer', 1, 1],
  ['effect', 'seller', 0, 240],
];

test('whoever does whatever with a contract: it moves along its table, each signs once, and what was signed is what was issued', () => {
  const step = fc.tuple(
    fc.constantFrom('forward', 'forward', 'forward', 'forward', ...Object.keys(doings)),
    fc.constantFrom(...parties),
    fc.nat(1000),
    fc.nat(48),
  );
  const reached = new Set<string>();
  let worded = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), (steps) => {
      let time = start;
      let contract = draft(undefined, new Date(time));
      for (const [what, side, n, hours] of steps) {
        time += hours * 3_600_000;
        const before = contract;
        try {
          const after = (doings[what] ?? forward)(contract, side, n, new Date(time));
          if (!after) continue;
          holds(before, after);
          contract = after;
          worded += Object.keys(after.wording).length;
        } catch (fault) {
          if (!(fault instanceof Fault)) throw fault;
        }
        reached.add(contract.state);
      }
    }),
    { numRuns: Number(process.env.HISTORIES ?? 40), examples: [[once]] },
  );
  expect(contractProcess.states.filter((s) => !reached.has(s))).toEqual([]);
  expect(worded).toBeGreaterThan(0);
});
