import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { classify } from '../classification/classification.ts';
import { tradeGate } from './gate.ts';
import { gateReasons } from './reason.ts';
import { gateRemedies, openLines, openReasons } from './remedy.ts';

const now = new Date('2026-11-27T09:00:00Z');
const desk = { kind: 'service', name: 'test' } as const;
const seller = newId('organisation');

test('what held says what is still wanted of whom, and of a line nothing more once it is classified', () => {
  const held = tradeGate(
    {
      process: 'quote',
      action: 'submit',
      subject: 'q1',
      transfer: 'goods',
      from: { organisationId: seller, country: 'KR' },
      to: { organisationId: newId('organisation'), country: 'DE' },
      destination: 'DE',
      lines: [{ name: 'Valve', hs: '848180' }, { name: 'Seal', hs: '848790' }, { name: 'Bag' }],
      demo: true,
    },
    { screenings: [], lists: undefined, classifications: [], candidates: new Map([['848180', ['2B350.g']]]), measures: [] },
    desk,
    now,
    newId('gate'),
  );
  const lines = openLines(held, [], now);
  expect(lines).toEqual([
    { name: 'Valve', hs: '848180', candidates: ['2B350.g'], reason: 'classification_missing' },
    { name: 'Bag', candidates: [], reason: 'hs_missing' },
  ]);
  const reasons = openReasons(held, lines);
  expect(reasons).toEqual(['lists_missing', 'party_unscreened', 'classification_missing', 'hs_missing']);
  expect(reasons.map((reason) => gateRemedies[reason].by)).toEqual(['desk', 'desk', 'sender', 'sender']);
  const said = {
    classifier: 'A. Tester',
    classifiedOn: '2026-11-26',
    until: '2027-11-25',
    grounds: 'Below every size of 2B350.g.',
  };
  const record = (result: 'not_controlled' | 'needs_ruling') =>
    classify(
      { transfer: 'goods', name: 'Valve', hs: '848180', result, basis: 'self', ...said },
      { id: seller, demo: true },
      desk,
      now,
    );
  expect(openLines(held, [record('needs_ruling')], now).map((l) => l.reason)).toEqual(['ruling_missing', 'hs_missing']);
  expect(openLines(held, [record('not_controlled')], now).map((l) => l.reason)).toEqual(['hs_missing']);
  for (const reason of gateReasons) expect(Object.keys(gateRemedies[reason].what), reason).toEqual(['ko', 'en']);
});
