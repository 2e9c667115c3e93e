import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert } from '../listing/quantity.ts';
import { unitsFor } from '../listing/quantity-label.ts';
import { fitOf, hold, met, type Wanted } from './condition.ts';
import { gaugeOf, gaugeSection } from './gauge.ts';
import { hardnessIn, vickersOf } from './hardness.ts';
import { readSpecification } from './specification.ts';
import { asLines, spoken } from './spoken.ts';
import { templateOf, templates } from './templates/registry.ts';
import { standardsNamed } from './templates/standards.ts';
import { readProperty, readSpan, type SpecificationValue, tidy } from './value.ts';

const read = (category: string, name: string, text: unknown): SpecificationValue => {
  const property = templateOf(category).properties[name];
  const reading = property && readProperty(property, text);
  if (!reading || 'fault' in reading) throw new Error(`${category} ${name} ${String(text)}: ${JSON.stringify(reading)}`);
  return reading.value;
};
const wants = (category: string, name: string, text: unknown, must = true): Wanted => {
  const property = templateOf(category).properties[name];
  if (!property) throw new Error(name);
  return { property, value: read(category, name, text), must, weight: 3 };
};
const standing = (category: string, name: string, wanted: unknown, offered: unknown) =>
  hold(wants(category, name, wanted), offered === undefined ? undefined : read(category, name, offered)).standing;

describe('A specification', () => {
  test('stands in templates of the trades, each with properties in both languages, units that are units, and one HS heading', () => {
    expect(templates.length).toBeGreaterThanOrEqual(40);
    expect(new Set(templates.map((t) => t.category)).size).toBe(templates.length);
    for (const { category, properties } of templates)
      for (const { name, label, fit, unit } of Object.values(properties)) {
        expect(label.ko && label.en, `${category} ${name}`).toBeTruthy();
        if (fit === 'size' || fit === 'envelope') expect(unitsFor(unit ?? ''), `${category} ${name}`).not.toEqual([]);
      }
  });

  test('names a standard for most of its properties, each one of a body that issues standards and each of a property that there is', () => {
    const all = templates.flatMap((t) =>
      Object.values(t.properties).map((p) => ({ ...p, path: [`${t.category}.${p.name}`, `${t.trade}/${p.name}`] })),
    );
    expect(all.filter(({ standard }) => standard).length / all.length).toBeGreaterThan(0.55);
    const paths = new Set(all.flatMap(({ path }) => path));
    expect([...standardsNamed.keys()].filter((path) => !paths.has(path))).toEqual([]);
    // A line for what its template says already would never be read.
    for (const path of standardsNamed.keys()) {
      const standard = standardsNamed.get(path);
      expect(
        all.some((p) => p.path.includes(path) && p.standard === standard),
        path,
      ).toBe(true);
    }
    const body = /^(?:(?:ISO(?:\/IEC)?|IEC|EN|KS [A-Z]|ASTM|ASME|JEDEC|OIML R|CIE(?: S)?|UL|SFF|IPC)[ -][\w./-]+(?: 2\.4\.25)?)$/;
    for (const { standard } of all) for (const one of standard?.split(', ') ?? []) expect(one).toMatch(body);
  });

  test('is one number in whatever unit it is written', () => {
    const ohm = (text: string) => readSpan(text, 'Ohm')?.min;
    expect([ohm('15 kΩ'), ohm('15000 ohm'), ohm('0.015 MΩ'), ohm('≥ 15 kΩ')]).toEqual([15000, 15000, 15000, 15000]);
    expect(readSpan('0.5 in', 'mm')).toMatchObject({ min: 12.7, max: 12.7 });
    expect(readSpan('250 psi', 'MPa')?.min).toBeCloseTo(1.7236893, 6);
    expect(readSpan('-40 °F', 'Cel')?.min).toBe(-40);
    expect(readSpan('M8', 'mm')).toMatchObject({ min: 8, max: 8 });
    expect(readSpan('IP65 이상', '{IP}')).toMatchObject({ min: 65 });
    expect(readSpan('25 ±0.1 mm', 'mm')).toMatchObject({ min: 24.9, max: 25.1 });
  });

  test('comes back within its declared nine digits when its unit is changed and changed back', () => {
    const numbers = templates.flatMap((t) => Object.values(t.properties)).filter((p) => p.fit === 'size' && p.unit);
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        fc.nat(),
        (property, value, n) => {
          const unit = property.unit as string;
          const units = unit.startsWith('{') ? [unit] : unitsFor(unit);
          const other = units[n % units.length] as string;
          const back = tidy(convert(convert(value, unit, other), other, unit));
          // On a scale with a zero of its own the digits are those of the way from absolute zero.
          const size = unit === 'K' || unit === 'Cel' ? value + 273.15 : value;
          const ulp = 10 ** (Math.floor(Math.log10(size)) - 8);
          expect(Math.abs(back - tidy(value))).toBeLessThanOrEqual(ulp * 1.0001);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is held by intervals: touching ends meet, tolerance counts, and who names no tolerance takes the maker’s', () => {
    const bore = (wanted: string, offered: string) => standing('ball-bearing', 'bore', wanted, offered);
    expect(bore('20~30 mm', '20 mm')).toBe('within');
    expect(bore('20~30 mm', '30 mm')).toBe('within');
    expect(bore('20~30 mm', '30.0001 mm')).toBe('outside');
    expect(bore('24.95~25.05 mm', '25 ±0.05 mm')).toBe('equal');
    expect(bore('24.96~25.04 mm', '25 ±0.05 mm')).toBe('outside');
    expect(bore('25 mm', '25 ±0.05 mm')).toBe('within');
    expect(bore('1 in', '25.4 mm')).toBe('equal');
    const heat = (wanted: string, offered: string) => standing('ball-bearing', 'temperature', wanted, offered);
    expect(heat('-20~100 ℃', '-20~100 ℃')).toBe('equal');
    expect(heat('-20~100 ℃', '-30~110 ℃')).toBe('within');
    expect(heat('-20~100 ℃', '-10~110 ℃')).toBe('outside');
    expect(heat('≥ 100 ℃', '-30~110 ℃')).toBe('within');
    expect(heat('≤ -20 ℃', '-30~110 ℃')).toBe('within');
    expect(heat('≥ 120 ℃', '-30~110 ℃')).toBe('outside');
  });

  test('promises nothing beyond an end of a working range that is not said, but that all but temperatures begins at 0', () => {
    const held = (path: string, wanted: string, offered: string) => {
      const [category = '', name = ''] = path.split('.');
      return hold(wants(category, name, wanted), read(category, name, offered));
    };
    const heat = (wanted: string, offered: string) => held('ball-valve.temperature', wanted, offered);
    const pressure = (wanted: string, offered: string) => held('ball-valve.pressure', wanted, offered);
    expect(heat('-20~60 ℃', '≤ 80 ℃')).toEqual({ standing: 'unknown', distance: 100 / 180 });
    expect(heat('80 ℃', '≤ 80 ℃').standing).toBe('within');
    expect(heat('≤ 80 ℃', '≤ 80 ℃')).toEqual({ standing: 'equal', distance: 0 });
    expect(heat('-20~90 ℃', '≤ 80 ℃').standing).toBe('outside');
    expect(heat('-40 ℃', '-40 ℃ 이상').standing).toBe('within');
    expect(heat('0~40 ℃', '-40 ℃ 이상').standing).toBe('unknown');
    expect(pressure('0.2~1.6 MPa', '≤ 16 bar')).toEqual({ standing: 'within', distance: 0 });
    expect(pressure('-0.1~1 MPa', '≤ 16 bar').standing).toBe('unknown');
    expect(pressure('1 MPa', '≥ 0 bar').standing).toBe('unknown');
    expect(pressure('1 MPa', '≥ 12 bar').standing).toBe('outside');
    // Of a size an open end is one: whoever wants no more than 80 does not want what may be more, and a number is promised where it is said alone.
    expect(held('ball-bearing.bore', '20~30 mm', '≥ 25 mm').standing).toBe('outside');
    expect(held('ball-bearing.bore', '50 mm', '≥ 10 mm')).toEqual({ standing: 'unknown', distance: 40 / 90 });
    expect(held('steel.roughness', 'Ra 0.4', '≤ 0.8 µm').standing).toBe('unknown');
    expect(held('ball-bearing.bore', '10 mm', '≥ 10 mm').standing).toBe('within');
    expect(held('ball-bearing.bore', '≥ 8 mm', '≥ 10 mm').standing).toBe('within');
    expect(
      fitOf([wants('ball-valve', 'temperature', '-20~60 ℃')], { temperature: read('ball-valve', 'temperature', '≤ 80 ℃') })
        .passes,
    ).toBe(false);
  });

  test('is met by exactly the intervals that lie inside a size or cover an envelope, ends that touch included, in any unit', () => {
    // Few whole numbers, so that ends often meet.
    const interval = fc
      .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 4 }))
      .map(([low, width]) => [low, low + width] as const);
    const written = ([low, high]: readonly [number, number], unit: string, factor: number) =>
      `${low * factor} ~ ${high * factor} ${unit}`;
    const isMet = (property: string, wanted: string, offered: string) =>
      ['equal', 'within'].includes(standing('ball-bearing', property, wanted, offered));
    fc.assert(
      fc.property(
        interval,
        interval,
        fc.constantFrom(['mm', 1] as const, ['cm', 0.1] as const),
        (wanted, offered, [unit, factor]) => {
          const [[a, b], [c, d]] = [wanted, offered];
          const inside = a === b ? c <= a && b <= d : a <= c && d <= b;
          expect(isMet('bore', written(wanted, 'mm', 1), written(offered, unit, factor))).toBe(inside);
          const covers = c <= a && b <= d;
          expect(isMet('temperature', written(wanted, '℃', 1), written(offered, '℃', 1))).toBe(covers);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('never passes by what is not said', () => {
    expect(standing('ball-bearing', 'bore', '25 mm', undefined)).toBe('unknown');
    const one = fitOf([wants('ball-bearing', 'bore', '25 mm'), wants('ball-bearing', 'width', '15 mm', false)], {});
    expect(one.passes).toBe(false);
    expect(one.conditions.map((c) => c.standing)).toEqual(['unknown', 'unknown']);
    expect(one.distance).toBe(1);
  });

  test('shows every condition of a need for every thing, whatever it says', () => {
    const { properties } = templateOf('stainless-steel');
    const names = Object.keys(properties);
    const texts: Record<string, string> = {
      material: 'STS304',
      form: 'sheet',
      thickness: '2 mm',
      width: '1000 mm',
      tensile: '≥ 520 MPa',
      finish: '2B',
      roughness: 'Ra 0.8',
      composition: 'C ≤ 0.08; Cr 18~20',
    };
    fc.assert(
      fc.property(fc.subarray(names), fc.subarray(names), (asked, said) => {
        const values = Object.fromEntries(said.map((name) => [name, read('stainless-steel', name, texts[name])]));
        const fitted = fitOf(
          asked.map((name) => wants('stainless-steel', name, texts[name])),
          values,
        );
        expect(fitted.conditions.map((c) => c.name)).toEqual(asked);
        expect(fitted.passes).toBe(fitted.conditions.every(met));
        expect(fitted.passes).toBe(asked.every((name) => said.includes(name)));
      }),
      { numRuns: 200 },
    );
  });

  test('reads hardness and wire gauges by their tables, and says nothing beyond them', () => {
    expect(vickersOf(60, 'HRC')).toBe(697);
    expect(hardnessIn(697, 'HRC')).toBe(60);
    expect(vickersOf(12, 'HRC')).toBeUndefined();
    // A slip of the pen would show: each step of Rockwell C is as large as the one before it or larger, and soft steel has 0.95 of its Vickers in Brinell.
    const steps = Array.from({ length: 48 }, (_, n) => (vickersOf(21 + n, 'HRC') ?? 0) - (vickersOf(20 + n, 'HRC') ?? 0));
    expect(steps.every((step, n) => step >= (steps[n - 1] ?? 1))).toBe(true);
    for (let vickers = 80; vickers <= 230; vickers += 10)
      expect(Math.abs((hardnessIn(vickers, 'HB') ?? 0) - 0.95 * vickers)).toBeLessThanOrEqual(0.5);
    expect(readSpan('58~62 HRC', '{HV}')).toMatchObject({ min: 653, max: 746 });
    expect(gaugeSection(18)).toBeCloseTo(0.823, 3);
    expect(gaugeOf(gaugeSection(18))).toBe(18);
    expect(standing('wire', 'crossSection', '≥ 0.8 mm2', '18 AWG')).toBe('within');
  });

  test('is read from lines of a sheet in either language, says the same again, and points at each line that is wrong', () => {
    const lines = '안지름 d\t25 mm\nWidth B: 0.5 in\n기본 동정격 하중 C = 14.8 kN\n밀봉: 실드';
    const first = readSpecification({ category: 'ball-bearing', lines });
    if (!('value' in first)) throw new Error(JSON.stringify(first));
    expect(first.value.values).toMatchObject({ bore: { min: 25 }, width: { min: 12.7 }, closure: ['shield'] });
    expect(spoken(first.value, 'en').map((s) => s.text)).toEqual(['25 mm', '12.7 mm', '14.8 kN', 'Shielded']);
    for (const language of ['ko', 'en'] as const) {
      const again = readSpecification({ category: 'ball-bearing', lines: asLines(first.value, language) });
      expect(again).toEqual(first);
    }
    expect(readSpecification(first.value)).toEqual(first);
    const wrong = readSpecification({ category: 'ball-bearing', lines: 'bore: 25 kg\ncolour: red\nclosure: glue' });
    expect('faults' in wrong && wrong.faults.map((f) => [f.pointer, f.code])).toEqual([
      ['/lines/1', 'quantity.unreadable'],
      ['/lines/2', 'specification.property'],
      ['/lines/3', 'specification.option'],
    ]);
  });
});
