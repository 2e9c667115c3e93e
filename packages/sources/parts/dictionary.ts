/**
 * How a property is said in lists of products: the name of an attribute there, the property of the template, and how a bare number
 * is to be read. A list gives most numbers without their unit: `unit` is the one that the list means by the name, as people write
 * it (empty for a count), and `from` and `to` are what such a thing can measure in it. A number beyond them was meant in another unit.
 */
export interface Entry {
  /** Several where one value says them all, as `251 x 66 x 226` does. */
  readonly properties: readonly string[];
  readonly unit?: string;
  readonly from?: number;
  readonly to?: number;
}

interface Chapter {
  readonly category: string;
  /** A thing that says any of these is of the category; chapters are tried in order. */
  readonly signs: readonly string[];
  readonly entries: ReadonlyMap<string, Entry>;
}

/** `# category | signs`, then `name of the attribute | property | unit | from..to` a line; texts have no unit. */
const written = `
# processor | processor_ark_id, processor_package_size, stepping
processor_frequency | clock | GHz | 0.2..7
processor_boost_frequency | boostClock | GHz | 0.2..7
processor_cores | cores | | 1..512
processor_threads | threads | | 1..1024
processor_cache | cache | MB | 0.1..128
processor_lithography | lithography | nm | 2..400
thermal_design_power__tdp_ | thermalPower | W | 0.5..500
tcase | caseTemperature | ℃ | 20..120
processing_die_size | dieArea | mm² | 10..2000
processor_socket | socket
processor_family | family
processor_model | model

# printer | print_speed__black__normal_quality__a4_us_letter_, maximum_duty_cycle, total_input_capacity
print_speed__black__normal_quality__a4_us_letter_ | printSpeed | {page}/min | 0.5..200
total_input_capacity | inputSheets | | 1..10000
total_output_capacity | outputSheets | | 1..10000
maximum_duty_cycle | monthlyPages | | 50..2000000
print_technology | printing
maximum_resolution | printResolution
maximum_iso_a_series_paper_size | paper
power_consumption__typical_ | powerUse | W | 0.01..3000

# print-cartridge | black_toner_page_yield, colour_toner_page_yield, page_yield, printing_colours, ink_type, colour_ink_volume, cartridge_capacity
black_toner_page_yield | blackYield | | 20..500000
colour_toner_page_yield | colourYield | | 20..500000
page_yield | pages | | 20..5000000
colour_ink_volume | inkVolume | mL | 0.5..5000
black_ink_volume | inkVolume | mL | 0.5..5000
print_technology | printing
printing_colours | inks
ink_type | inkType
compatibility | fits
compatible_products | fits

# computer | operating_system_installed, processor_family & internal_memory
internal_memory | memory | GB | 0.06..128
maximum_internal_memory | memoryMost | GB | 0.06..128
total_storage_capacity | storage | GB | 8..20000
display_diagonal | diagonal | in | 2..49
display_resolution | screen
processor_frequency | clock | GHz | 0.2..7
processor_boost_frequency | boostClock | GHz | 0.2..7
processor_cores | cores | | 1..512
processor_family | family
processor_model | model
internal_memory_type | memoryType
battery_capacity__watt_hours_ | batteryEnergy | W.h | 1..200
number_of_battery_cells | batteryCells | | 1..24
usb_2_0_ports_quantity | ports | | 1..32
ethernet_lan__rj_45__ports | networkPorts | | 1..16
operating_system_installed | operatingSystem

# memory-module | memory_form_factor, internal_memory_type
internal_memory | memory | GB | 0.06..128
memory_clock_speed | memoryClock | MHz | 60..9000
internal_memory_type | memoryType
memory_form_factor | memoryForm
memory_voltage | memoryVoltage | V | 0.8..5.5

# ups | output_power_capacity, typical_backup_time_at_half_load
output_power_capacity | apparentPower | VA | 50..500000
output_power | outputPower | W | 50..500000
typical_backup_time_at_half_load | backupHalf | min | 0.5..2000
typical_backup_time_at_full_load | backupFull | min | 0.2..2000
surge_energy_rating | surge | J | 10..20000
ac_outlets_quantity | outlets | | 1..64
battery_recharge_time | recharge | h | 0.5..72
nominal_input_voltage | inputVoltage | V | 5..1000
input_voltage | inputVoltage | V | 5..1000

# display | viewing_angle__horizontal, response_time
display_diagonal | diagonal | in | 5..120
display_resolution | screen
display_brightness | brightness | cd/m² | 30..10000
display_brightness__typical_ | brightness | cd/m² | 30..10000
response_time | response | ms | 0.05..100
viewing_angle__horizontal | viewAcross | ° | 10..180
viewing_angle__vertical | viewUpright | ° | 10..180
aspect_ratio | aspect
power_consumption__typical_ | powerUse | W | 0.1..3000

# storage-drive | hdd_capacity, ssd_capacity, hdd_speed, hdd_interface
hdd_capacity | storage | GB | 8..30000
ssd_capacity | storage | GB | 2..30000
hdd_speed | spindle | rpm | 3000..16000
hdd_interface | interface
interface | interface

# data-cable | cable_length
cable_length | cableLength | m | 0.01..2000
awg_wire_size | conductor | AWG | 1..50
outer_diameter | outer | mm | 0.5..100
core_diameter | fibreCore | µm | 5..1500
cladding_diameter | fibreCladding | µm | 100..1500
connector_1 | endA
connector_2 | endB
connector_gender | ends
cable_standard | cableStandard
cable_type | cableStandard
cable_shielding | shielding
jacket_material | jacket
connector_contacts_plating | plating
fiber_mode_structure | fibreMode

# cable-adapter | connector_1, connector_2
connector_1 | endA
connector_2 | endB
connector_gender | ends
connector_contacts_plating | plating

# battery-pack | battery_technology, battery_voltage, battery_capacity
battery_voltage | cellVoltage | V | 1..600
battery_capacity | charge | mAh | 10..100000
battery_capacity__watt_hours_ | batteryEnergy | W.h | 0.1..2000
number_of_battery_cells | batteryCells | | 1..48
battery_technology | chemistry

# print-media | labels_per_pack, labels_per_sheet, media_sheets_per_package, label_width, media_weight, print_media_weight, tape_length
media_weight | grammage | g/m² | 30..600
print_media_weight | grammage | g/m² | 30..600
media_sheets_per_package | sheets | | 1..10000
labels_per_pack | labels | | 1..100000
labels_per_sheet | labelsOfSheet | | 1..1000
label_width | labelWidth | mm | 2..1000
label_height | labelHeight | mm | 2..1000
tape_length | tapeLength | m | 0.5..1000
iso_a_series_sizes__a0___a9_ | paper
format | paper
finish_type | finishing
adhesive_type | adhesive
print_technology | printing

# goods |
number_of_battery_cells | cells | | 1..48
power_consumption__typical_ | powerUse | W | 0.01..5000
input_voltage | inputVoltage | V | 1..1000
ac_input_voltage | inputVoltage | V | 50..1000
interface | interface
host_interface | interface
device_interface | interface
maximum_weight_capacity | carries | kg | 0.1..5000
maximum_screen_size_compatibility | screenUpTo | in | 2..120
print_technology | printing
compatibility | fits

# * |
width | width | mm | 0.1..6000
height | height | mm | 0.1..6000
depth | depth | mm | 0.1..6000
weight | mass | g | 4..1000000
package_width | packageWidth | mm | 5..6000
package_height | packageHeight | mm | 2..6000
package_depth | packageDepth | mm | 2..6000
package_length | packageDepth | mm | 5..6000
package_weight | packageMass | g | 4..1000000
quantity_per_pack | packageQuantity | | 1..100000
operating_temperature__t_t_ | temperature | ℃ | -100..400
storage_temperature__t_t_ | storageTemperature | ℃ | -100..400
operating_relative_humidity__h_h_ | humidity | % | 0..100
storage_relative_humidity__h_h_ | storageHumidity | % | 0..100
dimensions__wxdxh_ | width, depth, height | mm | 0.1..6000
package_dimensions__wxdxh_ | packageWidth, packageDepth, packageHeight | mm | 2..6000
product_colour | shade
cable_colour | shade
material | madeOf
housing_material | madeOf
certification | certification
brand_compatibility | worksWith
`;

const entryOf = (line: string): readonly [string, Entry] => {
  const [name = '', property = '', unit, bounds] = line.split('|').map((part) => part.trim());
  const [, from, to] = /^(-?[\d.]+)\.\.(-?[\d.]+)$/.exec(bounds ?? '') ?? [];
  if (!name || !property || (unit !== undefined && to === undefined)) throw new Error(`no entry of the dictionary: ${line}`);
  const properties = property.split(',').map((one) => one.trim());
  return [name, { properties, ...(unit === undefined ? {} : { unit, from: Number(from), to: Number(to) }) }];
};

const chapters = written
  .trim()
  .split(/^# /m)
  .filter((block) => block.trim())
  .map((block): Chapter => {
    const [head = '', ...lines] = block.trim().split('\n');
    const [category = '', signs = ''] = head.split('|').map((part) => part.trim());
    return {
      category,
      signs: signs
        .split(',')
        .map((sign) => sign.trim())
        .filter(Boolean),
      entries: new Map(lines.filter((line) => line.trim()).map(entryOf)),
    };
  });

const everywhere = chapters.find(({ category }) => category === '*')?.entries ?? new Map<string, Entry>();
const [rest] = chapters.filter(({ category }) => category === 'goods');

/** What a thing is, by the attributes that it says; `goods` where they say nothing of it. */
export const categoryOf = (said: ReadonlySet<string>): string =>
  chapters.find(({ signs }) => signs.some((sign) => sign.split(' & ').every((name) => said.has(name))))?.category ??
  rest?.category ??
  'goods';

/** What an attribute of a list means for a thing of a category; undefined where its template has no such property. */
export const entryFor = (category: string, name: string): Entry | undefined =>
  chapters.find((chapter) => chapter.category === category)?.entries.get(name) ?? everywhere.get(name);

/** Every entry with its category (`*` for all), to be held against the templates. */
export const entries = (): readonly (Entry & { readonly category: string; readonly name: string })[] =>
  chapters.flatMap(({ category, entries: named }) => [...named].map(([name, entry]) => ({ ...entry, category, name })));
