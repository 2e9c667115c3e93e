import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitLabel, unitsFor } from '../listing/quantity-label.ts';
import type { Property } from './attribute.ts';
import { readSpecification } from './specification.ts';
import { templateOf, templates } from './templates/registry.ts';
import { readProperty, type Span, tidy } from './value.ts';

const propertyAt = (path: string): Property => {
  const [category = '', name = ''] = path.split('.');
  const property = templateOf(category).properties[name];
  if (!property) throw new Error(path);
  return property;
};
const endsOf = (path: string, text: string): string => {
  const reading = readProperty(propertyAt(path), text);
  if ('fault' in reading) return reading.fault.code;
  const { min, max } = reading.value as Span;
  return `${min ?? ''}..${max ?? ''}`;
};

/** `property < spelling < ends in its unit`, as workshops and datasheets in Korea and abroad write them. */
const spellings = `
gear.hardness < 60±2 HRC < 653..746
gear.hardness < HRC 58~62 < 653..746
gear.hardness < HRC58-62 < 653..746
gear.hardness < 58-62HRC < 653..746
gear.hardness < 58 HRC to 62 HRC < 653..746
gear.hardness < 60 HRC ± 2 < 653..746
gear.hardness < HRC 60 이상 < 697..
gear.hardness < HRC≥58 < 653..
gear.hardness < ≤ 22 HRC < ..248
gear.hardness < 58 HRC min < 653..
gear.hardness < 60 +2/-2 HRC < 653..746
gear.hardness < HB 180~220 < 189..231.142857
gear.hardness < 171 HBW 10/3000 < 180..180
gear.hardness < 700 HV10 < 700..700
gear.hardness < HV0.5 700 < 700..700
gear.hardness < 700 < 700..700
ball-bearing.bore < 25 +0.2/-0.1 mm < 24.9..25.2
ball-bearing.bore < 25+0.2-0.1mm < 24.9..25.2
ball-bearing.bore < 25 (+0.2/-0.1) < 24.9..25.2
ball-bearing.bore < 25 mm (±0.1) < 24.9..25.1
ball-bearing.bore < 25 0/-0.01 < 24.99..25
ball-bearing.bore < 25.0 mm +0.1 -0 < 25..25.1
ball-bearing.bore < 25 -0.1/-0.2 < 24.8..24.9
ball-bearing.bore < 25 mm -20/-41 µm < 24.959..24.98
ball-bearing.bore < 25 mm +0/-12 ㎛ < 24.988..25
ball-bearing.bore < Ø25 ±0.1 < 24.9..25.1
ball-bearing.bore < φ25 < 25..25
ball-bearing.bore < 지름 25 mm < 25..25
ball-bearing.bore < dia. 25 mm < 25..25
ball-bearing.bore < φ25h7 < 24.979..25
ball-bearing.bore < 25 H7 < 25..25.021
ball-bearing.bore < Ø25 g6 mm < 24.98..24.993
ball-bearing.bore < 25k6 < 25.002..25.015
ball-bearing.bore < 100js6 < 99.989..100.011
ball-bearing.bore < 25e8 < 24.927..24.96
ball-bearing.bore < Ø25 E8 mm < 25.04..25.073
ball-bearing.bore < 5×10^6 < 5000000..5000000
ball-bearing.bore < 31/64 in < 12.303125..12.303125
ball-bearing.bore < 1/2 ~ 3/4 인치 < 12.7..19.05
ball-bearing.bore < 1/4" < 6.35..6.35
ball-bearing.bore < 1-1/2 in < 38.1..38.1
ball-bearing.bore < 1 1/2 in < 38.1..38.1
ball-bearing.bore < ½ in < 12.7..12.7
ball-bearing.bore < 1½" < 38.1..38.1
ball-bearing.bore < 0.5인치 < 12.7..12.7
ball-bearing.bore < 5×10^-3 < 0.005..0.005
ball-bearing.bore < 5×10⁻³ mm < 0.005..0.005
ball-bearing.bore < 5*10^3 µm < 5..5
ball-bearing.bore < 1.5E3 < 1500..1500
ball-bearing.bore < ２５ ｍｍ < 25..25
ball-bearing.bore < 25㎜ < 25..25
ball-bearing.bore < 10 이상 < 10..
ball-bearing.bore < 20mm 이하 < ..20
ball-bearing.bore < 10 초과 20 이하 < 10..20
ball-bearing.bore < 10 mm 이상 20 mm 미만 < 10..20
ball-bearing.bore < 10≤d≤20 < 10..20
ball-bearing.bore < 10 ≤ x ≤ 20 mm < 10..20
ball-bearing.bore < 10∼20 < 10..20
ball-bearing.bore < 10～20㎜ < 10..20
ball-bearing.bore < 10 to 20 mm < 10..20
ball-bearing.bore < between 10 and 20 mm < 10..20
ball-bearing.bore < 최소 10 mm < 10..
ball-bearing.bore < max. 20 mm < ..20
ball-bearing.bore < 약 25 mm < 25..25
ball-bearing.bore < 1,234.5 mm < 1234.5..1234.5
bolt.thread < M8 < 8..8
bolt.thread < M8x1.25 < 8..8
bolt.thread < M7x1 < 7..7
bolt.thread < M52x5 < 52..52
bolt.thread < M10×1-6g < 10..10
bolt.thread < M8X1.25 < 8..8
bolt.pitch < M8×1.25 < 1.25..1.25
ball-valve.bore < DN50 < 50..50
ball-valve.bore < 50A 호칭 < quantity.unreadable
ball-valve.pressure < 1,000 kgf/cm² < 98.0665..98.0665
ball-valve.pressure < 10㎏f/㎠ 이하 < ..0.980665
ball-valve.temperature < 10 to 20 °C < 10..20
ball-valve.temperature < -20…+85℃ < -20..85
ball-valve.temperature < -20...+85 °C < -20..85
ball-valve.temperature < -40/+85 °C < -40..85
ball-valve.temperature < −40 – 85 ℃ < -40..85
ball-valve.temperature < 영하 20도 ~ 영상 85도 < -20..85
ball-valve.temperature < 영하 40도에서 영하 20도까지 < -40..-20
ball-valve.temperature < -20 to -10 °C < -20..-10
temperature-sensor.accuracy < ±0.3℃ < 0.3..0.3
temperature-sensor.accuracy < ≤ ±0.54 °F < ..0.3
ball-valve.temperature < 32 °F ~ 212 °F < 0..100
copper.roughness < ≤0.8 µm Rz < ..0.8
copper.roughness < Rz 6.3 < 6.3..6.3
resistor.resistance < 4k7 < 4700..4700
resistor.resistance < 2R2 < 2.2..2.2
resistor.resistance < R47 < 0.47..0.47
resistor.resistance < 10K < 10000..10000
resistor.resistance < 1M5 < 1500000..1500000
resistor.resistance < 4k7 ±5% < 4465..4935
resistor.resistance < 10k~47k < 10000..47000
resistor.resistance < 47kΩ < 47000..47000
resistor.resistance < 0.015 MΩ < 15000..15000
resistor.resistance < 10 mohm < 0.01..0.01
resistor.resistance < 10 Mohm < 10000000..10000000
battery-pack.batteryEnergy < 500 mWh < 0.5..0.5
battery-pack.batteryEnergy < 2 MWH < 2000000..2000000
ups.apparentPower < 500 mVA < 0.5..0.5
resistor.tolerance < ±5 % < 5..5
resistor.tolerance < ≤ ±1% < ..1
resistor.coefficient < ±100 ppm/K < 100..100
resistor.temperature < ±55 ℃ < -55..55
capacitor.capacitance < 4u7 < 4.7..4.7
capacitor.capacitance < 100n < 0.1..0.1
capacitor.capacitance < 10㎌ < 10..10
power-supply.outputVoltage < 3.3 V ±5 % < 3.135..3.465
power-supply.inputVoltage < AC 100~240V < 100..240
power-supply.outputVoltage < 24VDC < 24..24
wire.crossSection < 12~10 AWG < 3.30877288..5.26115495
wire.crossSection < AWG 10-12 < 3.30877288..5.26115495
wire.crossSection < AWG 4/0 < 107.219303..107.219303
wire.crossSection < 2.5sq < quantity.unreadable
motor.protection < IP65 이상 < 65..
motor.speed < 1,800 rpm < 1800..1800
mould.life < 30만 회 < 300000..300000
mould.life < ≥ 1백만 회 < 1000000..
o-ring.hardness < 70±5 Shore A < 65..75
o-ring.hardness < 쇼어 A 70 < 70..70
reducer.ratio < 1:10 < 10..10
reducer.ratio < 10:1 < 10..10
reducer.ratio < 1/10 < 10..10
reducer.ratio < i=10 < 10..10
`
  .trim()
  .split('\n')
  .map((line) => line.split(/ < (?=[a-z]|.*$)/))
  .map(([path = '', ...rest]) => [path, rest.slice(0, -1).join(' < '), rest.at(-1) ?? ''] as const);

test.for(spellings)('%s: %s is read as %s', ([path, text, ends]) => {
  expect(endsOf(path, text)).toBe(ends);
});

/** What says something else than its property asks, or nothing that one reading alone could be of. */
const unread = `
ball-bearing.bore < 25,4 mm
ball-bearing.bore < 20~10 mm
ball-bearing.bore < 12 mm 또는 15 mm
ball-bearing.bore < 10-20-30
ball-bearing.bore < 25 -20/-41 µm
ball-bearing.bore < 25 +0.1
ball-bearing.bore < ±0.05 mm
ball-bearing.bore < M8
ball-bearing.bore < 25 h17
ball-bearing.bore < 600h7
ball-bearing.bore < 600e7
ball-bearing.bore < 1/2
ball-bearing.bore < 25/32 mm
ball-bearing.bore < 15/8"
ball-bearing.bore < 25S6
ball-bearing.bore < N/A
ball-bearing.bore < 25 mm 정도면 좋음
ball-bearing.bore < 25×47×12
bolt.thread < M8x20
bolt.thread < M8×1.25×20
bolt.thread < 1/2-13 UNC
bolt.length < M8x1.25
bolt.length < Ø25
pipe.outside < DN50
copper.roughness < Ra 0.8
copper.roughness < 6.3S
gear.hardness < 60 HRC / 700 HV
gear.hardness < HRC 58/62
gear.hardness < 58~62 HRC 이상
gear.hardness < 90 HRA
gear.hardness < HV10
gear.hardness < 45+5 HRC
power-supply.outputVoltage < 220/380 V
power-supply.outputVoltage < 12/24 V
power-supply.outputVoltage < ±15 V
power-supply.outputVoltage < 220 V 60 Hz
power-supply.outputVoltage < 220 V~
power-supply.outputVoltage < ~220 V
ball-valve.temperature < 영하 20~10도
battery-pack.batteryEnergy < 500 mwh
resistor.power < 5 mw
welding-wire.impact < 5 mj
motor.protection < IP65/IP67
o-ring.hardness < 50 Shore D
wire.voltage < 18 AWG
resistor.resistance < 4k7k
resistor.resistance < 10kg
capacitor.capacitance < 10 mAh
mould.life < 1만 5천 회
`
  .trim()
  .split('\n')
  .map((line) => line.split(' < ') as [string, string]);

test.for(unread)('%s: %s is reported, never guessed', ([path, text]) => {
  expect(endsOf(path, text)).toMatch(/^(?:quantity\.unreadable|specification\.hardness|unit\.incommensurable)$/);
  const [category = '', name = ''] = path.split('.');
  const read = readSpecification({ category, lines: `${name}: ${text}` });
  expect('faults' in read && read.faults).toMatchObject([{ pointer: '/lines/1', params: { value: text, name } }]);
});

const numbers = templates.flatMap((t) =>
  Object.values(t.properties).filter(
    (p) => (p.fit === 'size' || p.fit === 'envelope') && !p.deviation && !p.unit?.startsWith('{'),
  ),
);

/** Ways in which the two ends of a span are written. */
const written: Readonly<Record<string, (a: number, b: number, unit: string) => string>> = {
  waves: (a, b, unit) => `${a}~${b} ${unit}`,
  dots: (a, b, unit) => `${a}…${b}${unit}`,
  words: (a, b, unit) => `${a} to ${b} ${unit}`,
  korean: (a, b, unit) => `${a} ${unit} 이상 ${b} ${unit} 이하`,
  bounds: (a, b, unit) => `${a} ≤ x ≤ ${b} ${unit}`,
  deviations: (a, b, unit) => `${a} ${unit} +${tidy(b - a)}/-0 ${unit}`,
  least: (a, _, unit) => `≥ ${a} ${unit}`,
  most: (_, b, unit) => `${b}${unit} 이하`,
  power: (a, b, unit) => `${a}×10^0 ~ ${b}×10⁰ ${unit}`,
  wide: (a, b, unit) => `${a} ~ ${b} ${unit}`.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
};

test('what is written in any of these ways is read as the very ends that were meant, in the unit that was meant', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...numbers),
      fc.constantFrom(...Object.keys(written)),
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 0, max: 99_999 }),
      fc.integer({ min: 0, max: 3 }),
      (property, way, low, width, digits) => {
        const [a, b] = [low / 10 ** digits, (low + width) / 10 ** digits];
        const reading = readProperty(property, written[way]?.(a, b, property.unit ?? '') ?? '');
        const expected = { ...(way === 'most' ? {} : { min: tidy(a) }), ...(way === 'least' ? {} : { max: tidy(b) }) };
        expect(reading).toMatchObject({ value: expected });
        expect(Object.keys('value' in reading ? reading.value : {}).length).toBe(Object.keys(expected).length + 1);
      },
    ),
    { numRuns: 600 },
  );
});

test('whatever is written, each of its numbers is read by a rule or the whole is reported', () => {
  fc.assert(
    fc.property(fc.constantFrom(...numbers), fc.string({ maxLength: 60 }), (property, text) => {
      const reading = readProperty(property, text);
      if ('fault' in reading) return;
      const { min, max } = reading.value as Span;
      expect([min, max].every((n) => n === undefined || Number.isFinite(n))).toBe(true);
      expect(min === undefined || max === undefined || min <= max).toBe(true);
      expect(text).toMatch(/\p{N}/u);
    }),
    { numRuns: 400 },
  );
});

test('every unit that a form offers is read back as its sign shows it, in both languages', () => {
  const units = [...new Set(numbers.map(({ unit = '1' }) => unit))];
  for (const unit of units)
    for (const other of unitsFor(unit))
      for (const language of ['ko', 'en'] as const) {
        const { symbol } = unitLabel(other, language);
        expect('value' in readProperty({ ...propertyAt('pump.head'), unit }, `7 ${symbol}`), `${unit}: ${symbol}`).toBe(true);
      }
});
