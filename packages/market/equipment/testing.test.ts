import { expect, test } from 'vitest';
import { templateOf, templates } from '../specification/templates/registry.ts';
import { byLabel, testsOf } from './testing.ts';

const of = (category: string, name: string) => {
  const property = templateOf(category).properties[name];
  if (!property) throw new Error(name);
  return testsOf(property);
};

test('what a part says is proven by the equipment that measures it, and what a look at it tells needs none', () => {
  expect([of('ball-bearing', 'bore'), of('ball-bearing', 'staticLoad')]).toEqual([['dimension'], ['force']]);
  expect([of('ceramic', 'bending'), of('ceramic', 'hardness'), of('ceramic', 'conductivity')]).toEqual([
    ['tensile'],
    ['hardness'],
    ['thermal'],
  ]);
  expect([of('ball-valve', 'pressure'), of('ball-valve', 'temperature'), of('ball-valve', 'material')]).toEqual([
    ['pressure'],
    ['climate'],
    ['elements'],
  ]);
  expect([of('motor', 'protection'), of('resistor', 'resistance')]).toEqual([['ingress'], ['impedance']]);
  expect([of('ball-bearing', 'closure'), of('bolt', 'coating')]).toEqual([[], []]);
});

test('neither a unit nor a word sends to equipment that does not measure it, and what makes things proves nothing', () => {
  // No measuring machine tells at what distance a sensor switches, and no press how long a bearing lives.
  expect([of('proximity-sensor', 'range'), of('ball-bearing', 'dynamicLoad')]).toEqual([[], []]);
  expect([of('magnet', 'energy'), of('servo-motor', 'inertia')]).toEqual([[], []]);
  expect([of('inductor', 'frequency'), of('power-module', 'junction')]).toEqual([['impedance'], ['thermal']]);
  expect([of('computer', 'storageTemperature'), of('computer', 'storageHumidity')]).toEqual([['climate'], ['humidity']]);
  expect([of('welding-wire', 'tensile'), of('processor', 'lithography')]).toEqual([['tensile'], ['dimension']]);
  const labels = new Set(templates.flatMap((t) => Object.values(t.properties)).map(({ label }) => label.en));
  expect(Object.keys(byLabel).filter((label) => !labels.has(label))).toEqual([]);
});
