import { expect, test } from 'vitest';
import { readSpecification } from '../specification/specification.ts';
import { judge } from './condition.ts';
import { needs, now, offers } from './offer.fixture.ts';
import type { Offered } from './offer.ts';

test('a specification is held property by property, as parts are found, and no property is left out', () => {
  const read = (category: string, lines: string) => {
    const reading = readSpecification({ category, lines });
    if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
    return reading.value;
  };
  const wanted = {
    specification: read('ceramic', 'conductivity: ≥ 90 W/m/K\nbending: ≥ 350 MPa\npurity: ≥ 99.5 %\ndensity: 3.2~3.4 g/cm3'),
  };
  const told = (offered: Offered) => judge(needs(wanted), offered, now).map((j) => [j.name, j.verdict, j.reason]);
  const part = (category: string, lines: string) => offers({ specification: read(category, lines) }, { kind: 'part' });
  expect(told(part('ceramic', 'conductivity: 178 W/m/K\nbending: 340 MPa\ndensity: 3.31 g/cm3'))).toEqual([
    ['specification', 'met', 'sameClass'],
    ['specification.purity', 'unknown', 'unstated'],
    ['specification.density', 'met', 'within'],
    ['specification.bending', 'not_met', 'outside'],
    ['specification.conductivity', 'met', 'within'],
  ]);
  const names = told(offers({})).map(([name]) => name);
  const film = told(part('film', 'thickness: 12 um'));
  expect(film[0]).toEqual(['specification', 'not_met', 'otherClass']);
  expect(film.map(([name]) => name)).toEqual(names);
  expect(film.slice(1).every(([, is]) => is === 'unknown')).toBe(true);
  expect(told(offers({})).every(([, is, why]) => is === 'unknown' && why === 'unstated')).toBe(true);
});
