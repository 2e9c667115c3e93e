import { globSync, readFileSync } from 'node:fs';
import { Clearance, step } from '@sandan/kernel/process';
import { expect, test } from 'vitest';
import { processes } from '../processes.ts';

test('no transition that lets goods or knowledge pass can be taken without a clearance of the gate, and none with that of another', () => {
  let gated = 0;
  for (const table of processes)
    for (const t of table.transitions as readonly (typeof table.transitions)[number][]) {
      if (!('gate' in t) || !t.gate) continue;
      for (const from of [t.from].flat())
        for (const by of [t.by].flat()) {
          gated += 1;
          const take = (clearance?: Clearance) =>
            step(
              table as Parameters<typeof step>[0],
              from as never,
              t.action as never,
              by as never,
              ('reasons' in t && t.reasons ? t.reasons[0] : undefined) as never,
              clearance,
              'x',
            );
          const refused = expect.objectContaining({ code: 'gate.required' });
          const where = `${table.name}: ${t.action} in ${from} by ${by}`;
          expect(() => take(), where).toThrow(refused);
          expect(() => take(new Clearance(table.name, 'another', 'x', 'gat')), where).toThrow(refused);
          expect(() => take(new Clearance('another', t.action, 'x', 'gat')), where).toThrow(refused);
          expect(() => take(new Clearance(table.name, t.action, 'y', 'gat')), where).toThrow(refused);
          const forged = { process: table.name, action: t.action, subject: 'x', record: 'gat' } as unknown as Clearance;
          expect(() => take(forged), where).toThrow(refused);
          expect(take(new Clearance(table.name, t.action, 'x', 'gat')), where).toBe(t.to);
        }
    }
  expect(gated).toBeGreaterThan(0);
});

test('every process by which goods or knowledge leave has its gate there', () => {
  const gates = processes.flatMap((table) => [
    ...(table.begins ? [`${table.name}.${table.begins.action}: ${table.begins.gate}`] : []),
    ...table.transitions.flatMap((t) => ('gate' in t && t.gate ? [`${table.name}.${t.action}: ${t.gate}`] : [])),
  ]);
  expect([...new Set(gates)].sort()).toEqual([
    'bidder.admit: goods',
    'evaluation.ship: goods',
    'offtake.accept: goods',
    'order.dispatch: goods',
    'quote.accept: goods',
    'quote.renew: goods',
    'quote.submit: goods',
    'resale.reserve: goods',
    'sample.send: goods',
    'serviceRequest.deliver: technology',
    'technologyDeal.open_room: technology',
    'technologyDeal.sign: technology',
    'weighing.record: goods',
  ]);
});

/**
 * Processes by which nothing passes to another house, by why not. A process that is new stands in the tables alone: it names its gate, or
 * stands here with a reason that somebody has read.
 */
const handsOverNothing: Readonly<Record<string, readonly string[]>> = {
  'what is written of something, not the thing': 'listing need co_owner patent_lookup priceList bom inquiry overseasNote'.split(
    ' ',
  ),
  'what a buyer asks for; what is quoted on it has a gate, and so has a drawing of it that is opened abroad': ['rfq'],
  'papers and rights that follow a deal which has its gate':
    'licence mandate sharedCredit royaltyPeriod invoice nda termSheet contract'.split(' '),
  'a project of a broker, who shows what is public': 'channelProject channelTarget'.split(' '),
  'time at an instrument in its own house': 'resource booking series qualification incident charge adjustment usageInvoice'.split(
    ' ',
  ),
  'money and quarrels over what has passed': 'payment dispute bankAccount'.split(' '),
  'calls of an agency and what they pay': 'programme application support'.split(' '),
  'people, houses and what they may':
    'organisation person ownership verification domain approval factor impersonation credential'.split(' '),
  'the gate itself': 'screening classification wastePermit'.split(' '),
  'what the market watches and keeps': 'exporter case source savedSearch webhook'.split(' '),
};

test('a process names the gate through which goods or knowledge leave by it, or has a reason why nothing does', () => {
  const reasoned = Object.values(handsOverNothing).flat();
  const ungated = processes
    .filter((table) => !table.begins && !table.transitions.some((t) => 'gate' in t && t.gate))
    .map(({ name }) => name as string);
  expect(ungated.filter((name) => !reasoned.includes(name))).toEqual([]);
  expect(reasoned.filter((name) => !ungated.includes(name))).toEqual([]);
});

test('only the gate makes clearances', () => {
  const root = new URL('../../../', import.meta.url).pathname;
  const made = globSync('{packages,functions,web,cdk}/**/*.{ts,tsx}', { cwd: root, exclude: (p) => p.includes('node_modules') })
    .filter((file) => !file.includes('.test.'))
    .filter((file) => /new Clearance\(/.test(readFileSync(root + file, 'utf8')));
  expect(made).toEqual(['packages/market/gate/clearance.ts']);
});
