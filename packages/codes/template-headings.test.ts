import { templates } from '@sandan/market/specification/templates/registry';
import { expect, test } from 'vitest';
import { codes } from './codes.ts';
import { codesFolder } from './folder.ts';

const all = codes(codesFolder);

/**
 * What the code list says of each category's code, in words of the list: of the subheading, of its lines of ten digits, or of the heading
 * above where the subheading has no words of its own. `category | words`.
 */
const read = `
ball-bearing | Deep groove ball bearing
roller-bearing | Other cylindrical roller bearings
linear-guide | Linear motion bearing
ball-screw | Ball screw
bolt | Bolts
nut | Nuts
o-ring | Rubber O-ring
mechanical-seal | Mechanical seals
spring | Coil spring
gear | Helical gear
reducer | Speed reducer
connector | Connector
resistor | Electrical resistors
capacitor | Multilayer ceramic capacitor
inductor | inductors
wire | Plastic insulated wire
power-module | Power semiconductor
power-supply | Power supply
motor | Three-phase induction motor
servo-motor | Of an output not exceeding 750 W
proximity-sensor | Apparatus for switching
pressure-sensor | Pressure sensor
temperature-sensor | Temperature sensor
load-cell | Load-cells
led | Light-emitting diode
circuit-board | Printed circuit board
ball-valve | Ball valve
gate-valve | Gate valve
solenoid-valve | Solenoid valve
pump | Centrifugal pump
air-cylinder | Pneumatic cylinder
hydraulic-cylinder | Hydraulic cylinder
pipe | Other tubes, pipes and hollow profiles, of iron or steel
filter | filtering or purifying machinery for liquids
heat-exchanger | Plate heat exchanger
compressor | Other air or gas compressors
steel | Flat-rolled products of iron or non-alloy steel, 600 mm or wider, hot-rolled
stainless-steel | Flat-rolled products of stainless steel
aluminium | Of aluminium alloys
copper | Copper plates, sheets and strip
titanium | Titanium and articles thereof
magnet | Permanent magnet
engineering-plastic | Polycarbonates
rubber | Compounded rubber, unvulcanised
film | Of poly(ethylene terephthalate)
adhesive | Epoxy adhesive
ceramic | Articles having a hardness equivalent to 9
cathode-material | Lithium Nickel Cobalt Manganese oxide
anode-material | Synthetic graphite anode powder
separator | Battery separator
electrolyte | chemical products and preparations not elsewhere specified
photoresist | Photo-resist
cutting-tool | End mill
mould | Injection mould
welding-wire | Flux cored wire
processor | Electronic integrated circuits
computer | Portable automatic data processing machines
memory-module | DRAM modules
storage-drive | Solid state drive
display | Computer monitor
printer | Laser beam printer
print-cartridge | Toner cartridge
data-cable | Cable with connectors
cable-adapter | Connector
ups | Uninterruptible power supply
battery-pack | Lithium-ion battery
print-media | Printed barcode label
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | ') as [category: string, words: string]);

test('the code under which the things of a category travel stands in the list, which says of it what the category is', async () => {
  const coded = templates.filter(({ hs }) => hs !== '');
  expect(read.map(([category]) => category).toSorted()).toEqual(coded.map(({ category }) => category).toSorted());
  const words = new Map(read);
  const wrong: string[] = [];
  for (const { category, hs } of coded) {
    const said = words.get(category) ?? '';
    expect(await all.known('hs', hs), `${category} ${hs}`).toBe(true);
    const title = (await all.find('hs', hs))?.name.en ?? '';
    const found = (await all.search('hs', said, 'en', 200)).map(({ code }) => code);
    if (!title.includes(said) && !found.includes(hs)) wrong.push(`${category} ${hs} ${title}: ${said}`);
  }
  expect(wrong).toEqual([]);
});
