import type { Template } from '../attribute.ts';

/**
 * By which standard a property is measured, rated or designated, where its template does not say so itself: `standard | properties`, each
 * `category.property`, or `trade/property` in every category of a trade.
 * What no standard measures (a number of ports, a colour, a package) has none, and several stand there where each is of a part of its values:
 * cold and heat, each kind of coating.
 */
const table = `
ISO 888 | bolt.length
ISO 1891 | bolt.head
ISO 898-1 | bolt.material
ISO 4042, ISO 10683, ISO 10684 | bolt.coating nut.coating
ISO 261 | nut.thread nut.pitch
ISO 898-2 | nut.material
ISO 5593 | roller-bearing.roller ball-bearing.closure
ISO 12090-1 | linear-guide.running linear-guide.railWidth
ISO 3408-2 | ball-screw.lead ball-screw.diameter
ISO 3408-5 | ball-screw.dynamicLoad
ISO 1629 | o-ring.compound
ISO 188, ISO 2921 | o-ring.temperature rubber.temperature
ISO 21049 | mechanical-seal.pressure mechanical-seal.temperature mechanical-seal.speed mechanical-seal.face mechanical-seal.shaft
ISO 22705-1 | spring.freeLength spring.rate spring.outside
ISO 8458-1 | spring.material spring.wire
ISO 21771-1 | gear.teeth gear.faceWidth
ISO 6336-5 | gear.material
ASME B16.34 | ball-valve.pressure ball-valve.temperature ball-valve.material gate-valve.pressure gate-valve.temperature gate-valve.ends gate-valve.material
ASME B16.34, ISO 2852 | ball-valve.ends
ISO 6708 | gate-valve.bore
ISO 5598 | solenoid-valve.ways
IEC 60038 | solenoid-valve.voltage motor.voltage information/inputVoltage power-supply.inputVoltage
ISO 9906 | pump.power
ISO 10099 | air-cylinder.pressure
ISO 3320 | air-cylinder.bore hydraulic-cylinder.bore hydraulic-cylinder.rod
ISO 4393 | air-cylinder.stroke hydraulic-cylinder.stroke
ISO 10100 | hydraulic-cylinder.pressure
ISO 1127 | pipe.outside pipe.wall
ISO 15510 | pipe.material
ISO 3968 | filter.flow
EN 306 | heat-exchanger.duty
EN 13445-2 | heat-exchanger.material
EN 13445-3 | heat-exchanger.pressure heat-exchanger.temperature
ISO 1217 | compressor.power compressor.pressure
IEC 60512-9-1 | connector.mating
IEC 60664-1 | connector.voltage
IEC 60115-8 | resistor.case
IEC 60384-21, IEC 60384-22 | capacitor.dielectric
IEC 60115-1 | resistor.resistance resistor.power resistor.coefficient resistor.temperature
IEC 60062 | resistor.tolerance capacitor.tolerance
IEC 60384-1 | capacitor.capacitance capacitor.voltage capacitor.esr capacitor.temperature
IEC 62024-1 | inductor.inductance inductor.frequency inductor.resistance
IEC 62024-2 | inductor.current
IEC 60227-1 | wire.voltage
IEC 60811-203 | wire.outside data-cable.outer
IEC 60747-9 | power-module.voltage power-module.current
IEC 60747-8 | power-module.onResistance
IEC 60747-15 | power-module.junction
IEC 61204 | power-supply.power power-supply.outputVoltage power-supply.efficiency power-supply.ripple
IEC 60034-1 | motor.speed motor.torque servo-motor.power servo-motor.torque servo-motor.peakTorque servo-motor.speed
IEC 60947-5-2 | proximity-sensor.voltage proximity-sensor.frequency proximity-sensor.principle
IEC 60529 | proximity-sensor.protection
IEC 61298-2 | pressure-sensor.accuracy pressure-sensor.pressure
IEC 61298-3 | pressure-sensor.temperature
IEC 60770-1 | pressure-sensor.overload
IEC 60381-1, IEC 60381-2, IEC 61131-9 | pressure-sensor.output
ISO 228-1, ISO 261, ASME B1.20.1 | pressure-sensor.thread
IEC 60751, IEC 60584-1 | temperature-sensor.temperature temperature-sensor.element
OIML R 60 | load-cell.capacity load-cell.nonlinearity load-cell.sensitivity load-cell.temperature
CIE S 025 | led.flux led.colour
CIE 13.3 | led.rendering
IPC-6012 | circuit-board.thickness circuit-board.finish circuit-board.hole
IPC-2221 | circuit-board.track
IEC 60068-2-1, IEC 60068-2-2 | electrical/temperature information/temperature information/storageTemperature
IEC 60068-2-78 | information/humidity information/storageHumidity
KS D 3500 | steel.thickness steel.width
ISO 9445-1 | stainless-steel.thickness stainless-steel.width
KS D 3698, KS D 3705 | stainless-steel.finish
ASTM E1086 | stainless-steel.composition
ISO 6847 | welding-wire.composition
ISO 6361-3 | aluminium.thickness
ISO 6892-1 | aluminium.tensile copper.tensile titanium.tensile welding-wire.tensile
ASTM E1461 | aluminium.conductivity
ASTM E1251 | aluminium.composition
ISO 1190-1 | copper.material
EN 1652 | copper.thickness
ASTM B265 | titanium.material titanium.thickness
ASTM E2371 | titanium.composition
IEC 60404-5 | magnet.energy
IEC 60404-8-1 | magnet.magnet
ISO 3451-1 | engineering-plastic.glass
ISO 1043-1 | film.polymer
ISO 22007-2 | adhesive.conductivity
ISO 18755 | ceramic.conductivity
ISO 4593 | separator.thickness
ISO 11501 | separator.shrinkage
EN 14477 | separator.puncture
ISO 760 | electrolyte.water
ISO 2555 | photoresist.viscosity
ISO 3878 | cutting-tool.hardness
ISO 513 | cutting-tool.material
ISO 13399 | cutting-tool.teeth cutting-tool.length
ISO 6507-1 | mould.hardness
ISO 4957 | mould.material
ISO 544 | welding-wire.diameter
JEDEC JESD51-1 | processor.caseTemperature processor.junction
IEC 80000-13 | processor.cache computer.memory computer.memoryMost computer.storage memory-module.memory storage-drive.storage
JEDEC JESD79 | memory-module.memoryType memory-module.memoryClock memory-module.memoryVoltage computer.memoryType
JEDEC JESD21-C | memory-module.memoryForm
IEC 61960-3 | computer.batteryEnergy battery-pack.cellVoltage battery-pack.charge battery-pack.batteryEnergy
ISO 9241-305 | display.brightness display.response display.viewAcross display.viewUpright
ISO 216 | printer.paper print-media.paper
IEC 60793-2 | data-cable.fibreCore data-cable.fibreCladding data-cable.fibreMode
ISO/IEC 11801-1 | data-cable.shielding
IEC 62040-3 | ups.apparentPower ups.outputPower ups.backupHalf ups.backupFull ups.recharge
ISO 4592 | film.width
ISO 14405-1 | machine-elements/bore machine-elements/outside machine-elements/width machine-elements/length electrical/diameter electrical/length information/width information/height information/depth print-media.labelWidth print-media.labelHeight
`;

/** Each property that the table names (`category.property` or `trade/property`), with its standard. */
export const standardsNamed: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [standard = '', paths = ''] = line.split(' | ');
      return paths.split(' ').map((path): [string, string] => [path, standard]);
    }),
);

/** A template with the standard of each property that has one. */
export const withStandards = ({ category, trade, properties, ...rest }: Template): Template => ({
  ...rest,
  category,
  trade,
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const standard = property.standard ?? standardsNamed.get(`${category}.${name}`) ?? standardsNamed.get(`${trade}/${name}`);
      return [name, standard ? { ...property, standard } : property];
    }),
  ),
});
