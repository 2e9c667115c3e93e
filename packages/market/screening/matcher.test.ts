import { expect, test } from 'vitest';
import { matcher } from './matcher.ts';
import type { ListedParty } from './party.ts';

const party = (n: number, ...names: string[]): ListedParty => ({
  party: `t:${n}`,
  source: 'demo',
  list: 'Test',
  type: 'entity',
  names,
  programmes: [],
  countries: [],
  digest: `d${n}`,
});
const match = matcher([
  party(1, 'Garnet Horizon Trading FZE'),
  party(2, 'PETROV-ZIMIN, Arkadi Lvovich', 'Аркадий Львович Петров-Зимин'),
  party(3, 'Mohammed al-Rashid'),
  party(4, 'HAN, Ka Ram'),
  party(5, 'Blue Crane Shipping Lines'),
  party(6, 'Trading General Company'),
]);
const found = (name: string) => match(name)[0];

test('a listed name is found as it stands, in any order, without its legal form, with one edit and in another script', () => {
  expect(found('Garnet Horizon Trading')).toMatchObject({ party: 't:1', score: 1, reasons: ['same'] });
  expect(found('Trading Horizon Garnet')).toMatchObject({ party: 't:1', reasons: ['order'] });
  expect(found('Garnet Horizn Trading Co., Ltd.')).toMatchObject({ party: 't:1', reasons: ['spelling'] });
  expect(found('GarnetHorizon Trading')).toMatchObject({ party: 't:1' });
  expect(found('Gar net Horizon Trading')).toMatchObject({ party: 't:1' });
  expect(found('Muhammad Al Rasheed')).toMatchObject({ party: 't:3' });
  expect(found('Петров-Зимин Аркадий Львович')).toMatchObject({ party: 't:2', reasons: expect.arrayContaining(['script']) });
  expect(found('한가람')).toMatchObject({ party: 't:4' });
});

test('a name that shares a common word, or nothing, is not found', () => {
  for (const name of ['Hanbit Trading', 'Crane Works', 'Garam Precision', '주식회사 한빛정밀', '', '…', 'Horizon'])
    expect(match(name)).toEqual([]);
});

test('each listed party is given once, the likest first, with the name that is meant', () => {
  const hits = match('Arkadi Petrov-Zimin Lvovich');
  expect(hits.map((h) => h.party)).toEqual(['t:2']);
  expect(hits[0]?.asked).toBe('Arkadi Petrov-Zimin Lvovich');
});

test('a company is not taken for a person of like syllables, but for one whose whole name it bears', () => {
  const person = (n: number, ...names: string[]): ListedParty => ({ ...party(n, ...names), type: 'individual' });
  const among = matcher([person(1, 'JIN SOK KIM'), person(2, 'SOKOLOV, Yuri'), party(3, 'Jin Sok Kim Holding')]);
  const parties = (name: string) => among(name).map((hit) => hit.party);
  expect(parties('주식회사 다온우진금속')).not.toContain('t:1');
  expect(parties('다온우진금속')).toContain('t:1');
  expect(parties('Yuri Sokolov GmbH')).toEqual(['t:2']);
  expect(parties('Yuri Sokolow GmbH')).toEqual(['t:2']);
  expect(parties('Yuri Sokolov Steel Ltd')).toEqual(['t:2']);
});

test('a name in just its own words is found among however many that are like it, and a legal form or a particle may run into its neighbour', () => {
  const like = Array.from({ length: 200 }, (_, n) => party(n + 10, `Hamid Hamad Al-Ali Hamad ${'abcdefghij'[n % 10]}${n}`));
  const among = matcher([
    ...like,
    party(1, 'Hamid Hamad Hamid Al-Ali'),
    party(2, 'Mahrous Trading FZE'),
    party(3, 'Harvest and Welfare'),
  ]);
  const first = (name: string) => among(name)[0];
  expect(first('Hamid Hamad Hamid Al-Ali')).toMatchObject({ party: 't:1', score: 1 });
  expect(first('AL-ALI, Hamid Hamid Hamad')).toMatchObject({ party: 't:1', reasons: ['order'] });
  expect(first('Mahrous TradingFZE')).toMatchObject({ party: 't:2' });
  expect(first('Harvestand Welfare')).toMatchObject({ party: 't:3' });
});
