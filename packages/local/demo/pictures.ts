import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Media } from '@sandan/market/listing/listing';
import type { DemoListing } from './content.ts';
import { demoId } from './demo-id.ts';

/** Which drawing a listing of the demo world shows, by the beginning of its key; the longest that fits counts, the others show none. */
const drawnAs: Readonly<Record<string, string>> = {
  'additive/metal-printer': 'machining-centre',
  'additive/powder': 'powder',
  'air/cartridge': 'filter',
  'aluminium/profile': 'profile',
  'battery/binder': 'powder',
  'battery/cnt': 'drum',
  'battery/precursor': 'powder',
  'bearings/ceramic': 'ball-bearing',
  'bearings/taper': 'tapered-bearing',
  'bearings/unit': 'pillow-block',
  'byProduct/aluminium-chips': 'bales',
  'byProduct/ceramic-fines': 'powder',
  'byProduct/nickel-sludge': 'drum',
  'cables/': 'cable',
  'cables/harness': 'sensor',
  'casting/flange': 'flange',
  'catalysts/adsorbent': 'pellets',
  'ceramics/ball': 'powder',
  'ceramics/tube': 'tube',
  'composites/sheet': 'sheet',
  'composites/tube': 'tube',
  'cosmetics/': 'bottle',
  'cosmetics/jar': 'jar',
  'equipment/battery-cycler': 'rack',
  'equipment/chamber': 'chamber',
  'equipment/cmm': 'cmm',
  'equipment/fatigue': 'tester',
  'equipment/fe-sem': 'microscope',
  'equipment/five-axis': 'machining-centre',
  'equipment/hardness': 'microscope',
  'equipment/hydrogen-burst': 'regulator',
  'equipment/icp': 'spectrometer',
  'equipment/metal-printer': 'machining-centre',
  'equipment/probe-station': 'microscope',
  'equipment/roughness': 'microscope',
  'equipment/salt-spray': 'chamber',
  'equipment/simulation': 'rack',
  'equipment/sputter': 'chamber',
  'equipment/thermal': 'spectrometer',
  'equipment/utm': 'tester',
  'equipment/xrd': 'spectrometer',
  'factory/gateway': 'drive',
  'factory/vision': 'camera',
  'films/': 'roll',
  'food/': 'food-machine',
  'gears/planetary': 'reducer',
  'gears/spiral': 'gear',
  'gears/worm': 'reducer',
  'heat/vacuum': 'chamber',
  'hydraulics/cylinder': 'cylinder',
  'hydraulics/gearpump': 'pump',
  'hydraulics/powerunit': 'power-unit',
  'hydrogen/regulator': 'regulator',
  'laser/': 'laser',
  'marine/hatch': 'hatch',
  'medical/catheter': 'catheter',
  'membranes/separator': 'roll',
  'membranes/uf': 'module',
  'motors/': 'motor',
  'motors/drive': 'drive',
  'moulds/': 'mould',
  'parts/db': 'ball-bearing',
  'parts/gm': 'pellets',
  'parts/gn': 'gear',
  'parts/hb': 'substrate',
  'parts/hv': 'ball-valve',
  'parts/id': 'cable',
  'parts/nf': 'roll',
  'parts/nr': 'motor',
  'parts/os-press': 'transmitter',
  'parts/os-prox': 'sensor',
  'parts/ra': 'profile',
  'parts/sr': 'powder',
  'photonics/floodlight': 'lamp',
  'polymers/': 'pellets',
  'polymers/adhesive': 'drum',
  'pumps/': 'pump',
  'recycling/': 'pellets',
  'robots/amr': 'mobile-robot',
  'robots/cell': 'robot',
  'robots/gripper': 'gripper',
  'seals/': 'seal',
  'seals/gasket': 'flange',
  'semiconductor/ring': 'seal',
  'sensors/probe': 'sensor',
  'sensors/transmitter': 'transmitter',
  'surface/chem': 'drum',
  'usedMachine/': 'machining-centre',
  'usedMachine/gear-grinder': 'lathe',
  'valves/ball': 'ball-valve',
  'water/carbon': 'powder',
  'welding/fcw': 'wire',
};

const longestFirst = Object.keys(drawnAs).toSorted((a, b) => b.length - a.length);
const drawingOf = (key: string): string | undefined => {
  const beginning = longestFirst.find((one) => key.startsWith(one));
  return beginning && drawnAs[beginning];
};

const read = new Map<string, Buffer>();
const bytesOf = (drawing: string): Buffer => {
  const held = read.get(drawing) ?? readFileSync(new URL(`./pictures/${drawing}.webp`, import.meta.url));
  read.set(drawing, held);
  return held;
};

/** The picture of a listing of the demo world, drawn for it (the SVG lies beside the WebP), and its bytes. */
export const pictureOf = (
  { key, kind, content }: DemoListing,
  listing: string,
): { readonly media: Media; readonly bytes: Buffer } | undefined => {
  const drawing = kind === 'technology' || kind === 'need' ? undefined : drawingOf(key);
  if (!drawing) return undefined;
  const bytes = bytesOf(drawing);
  const id = demoId('media', key);
  const { ko, en } = content.title;
  const media: Media = {
    id,
    kind: 'image',
    name: `${drawing}.webp`,
    type: 'image/webp',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    alt: { ko: `${ko}, 시연용 그림`, en: `${en}, a drawing made for the demo` },
    stage: 'public',
    key: `media/${listing}/${id}`,
  };
  return { media, bytes };
};
