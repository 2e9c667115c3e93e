import { money } from '@sandan/kernel/money';
import type { AttributeValue } from '@sandan/market/listing/attribute';
import type { KindName } from '@sandan/market/listing/kinds/registry';
import type { Code } from '@sandan/market/listing/listing';
import { drawn } from './demo-id.ts';
import type { DemoInstrument } from './equipment/instrument.ts';
import { making } from './equipment/making.ts';
import { materials } from './equipment/materials.ts';
import { testing } from './equipment/testing.ts';
import { rightsAttributes } from './inventions.ts';
import { soughtAbroad } from './needs/abroad.ts';
import { answered } from './needs/answered.ts';
import { soughtAtHome } from './needs/makers.ts';
import type { DemoNeed } from './needs/need.ts';
import { byProducts } from './offers/by-products.ts';
import { capabilities } from './offers/capabilities.ts';
import type { DemoOffer } from './offers/offer.ts';
import { usedMachines } from './offers/used-machines.ts';
import { type DemoOrganisation, type OrganisationKey, organisations } from './organisations.ts';
import { applications, type DemoPart, parts } from './parts.ts';
import { jointly } from './rights-joint.ts';
import type { Amount, DemoProduct, DemoSpecification, DemoTechnology, Pair, Span } from './trade.ts';
import { type NamedTrade, trades } from './trades.ts';

/** Content as a seller would send it: not yet checked. */
export interface WrittenContent {
  readonly title: Record<string, string>;
  readonly summary: Record<string, string>;
  readonly codes: readonly Code[];
  readonly attributes: Record<string, AttributeValue>;
  readonly keywords: readonly string[];
  readonly place: { readonly country: string; readonly region?: string };
}

/** A listing of the demo world by its name there (`bearings/foil`, `valves/ball/HB3-050`, `needs/gear-noise`). */
export interface DemoListing {
  readonly key: string;
  readonly kind: KindName;
  readonly by: OrganisationKey;
  readonly content: WrittenContent;
  /** Attributes that are dates to come, in days from the beginning of the demo world. */
  readonly ahead?: Readonly<Record<string, number>>;
  /** Hours that are free in each of the weeks after the demo world begins. */
  readonly free?: Readonly<Record<string, readonly number[]>>;
}

const both = ([ko, en]: Pair) => ({ ko, en });
const once = (words: readonly string[]) => [...new Map(words.map((w) => [w.toLowerCase(), w])).values()];
const given = (values: Record<string, AttributeValue | undefined>): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(values).filter((e): e is [string, AttributeValue] => e[1] !== undefined));

const amount = (a: Amount | undefined) => a && { value: a[0], unit: a[1] };
const range = (s: Span | undefined) =>
  s && { ...(s[0] === null ? {} : { min: s[0] }), ...(s[1] === null ? {} : { max: s[1] }), unit: s[2] };

const placeOf = (by: OrganisationKey) => {
  const { country = 'KR', region }: DemoOrganisation = organisations[by];
  return { country, ...(region ? { region } : {}) };
};

const dayIn = (month: string, key: string): string => `${month}-${String(1 + drawn(key, 28)).padStart(2, '0')}`;

/** Who owns it and who paid: those of universities and institutes came out of public programmes. */
const backgroundOf = (t: DemoTechnology, key: string): Record<string, AttributeValue> => {
  const { type } = organisations[t.by];
  if (type !== 'university' && type !== 'institute') return { ownership: 'sole', publicFunding: 'none' };
  const project = `RS-${t.filed.slice(0, 4)}-${String(90000000 + drawn(`${key} project`, 9999999))}`;
  return {
    ownership: key === jointly ? 'joint' : 'sole',
    publicFunding: 'national',
    fundingProgramme: [project],
    fundingDuties: ['report', 'government_royalty', ...(drawn(`${key} duty`, 3) === 0 ? ['export_consent'] : [])],
  };
};

const technology = (t: DemoTechnology, trade: NamedTrade): DemoListing => {
  const key = `${trade.name}/${t.key}`;
  const codes: Code[] = t.ipc.map((code) => ({ scheme: 'ipc', code }));
  if (t.ksic) codes.push({ scheme: 'ksic', code: t.ksic });
  const attributes = given({
    problem: both(t.problem),
    solution: both(t.solution),
    advantage: both(t.advantage),
    measured: t.measured?.map(({ measure, alternative, method, ...figures }) => ({
      measure: both(measure),
      alternative: both(alternative),
      ...figures,
      ...(method ? { method: both(method) } : {}),
    })),
    applications: t.uses.flat(),
    readiness: t.trl,
    cooperation: t.cooperation,
    applicants: [organisations[t.by].ko],
    filed: dayIn(t.filed, key),
    registered: t.registered && dayIn(t.registered, `${key} registered`),
    rightStatus: t.registered ? 'in_force' : 'pending',
    expectedFee: t.fee === undefined ? undefined : { currency: 'KRW', minor: t.fee * 1_000_000 },
    knowHow: t.knowHow && both(t.knowHow),
    ...backgroundOf(t, key),
    ...rightsAttributes(key),
  });
  const content = {
    title: both(t.title),
    summary: both(t.summary),
    codes,
    attributes,
    keywords: trade.word,
    place: placeOf(t.by),
  };
  return { key, kind: 'technology', by: t.by, content };
};

const titleOf = (p: DemoProduct, name: Pair | string | undefined): Pair => {
  if (name === undefined) return p.title;
  const [ko, en] = typeof name === 'string' ? [name, name] : name;
  return [`${p.title[0]} ${ko}`, `${p.title[1]}, ${en}`];
};

const product = (p: DemoProduct, trade: NamedTrade, size?: DemoSpecification & { readonly name: Pair | string }): DemoListing => {
  const s: DemoSpecification = { ...p, ...size };
  const attributes = given({
    model: s.model ? [s.model] : undefined,
    features: both(p.features),
    material: s.material,
    pressure: range(s.pressure),
    temperature: range(s.temperature),
    power: amount(s.power),
    mass: amount(s.mass),
    length: amount(s.length),
    minimumOrder: s.moq,
    unitOfOrder: p.unit,
    leadTime: { min: p.leadTime[0], max: p.leadTime[1], unit: 'd' },
    incoterms: p.terms ?? ['EXW', 'FOB', 'CIF'],
    origin: ['KR'],
    certificates: p.certificates,
    samples: p.samples ?? false,
    guidePrice: s.price && money(s.price[0], s.price[1]),
  });
  const codes: Code[] = [
    { scheme: 'hs', code: p.hs },
    { scheme: 'ksic', code: p.ksic },
  ];
  const keywords = once([...trade.word, ...(p.keywords ?? [])]);
  const title = both(titleOf(p, size?.name));
  return {
    key: [trade.name, p.key, ...(size?.model ? [size.model] : [])].join('/'),
    kind: 'product',
    by: p.by,
    content: { title, summary: both(p.summary), codes, attributes, keywords, place: placeOf(p.by) },
  };
};

const offeredIn = (trade: NamedTrade): DemoListing[] => [
  ...trade.technologies.map((t) => technology(t, trade)),
  ...trade.products.flatMap((p) => (p.sizes ? p.sizes.map((size) => product(p, trade, size)) : [product(p, trade)])),
];

const need = (n: DemoNeed): DemoListing => {
  const codes: Code[] = [
    ...(n.hs ? [{ scheme: 'hs' as const, code: n.hs }] : []),
    ...(n.ipc ?? []).map((code) => ({ scheme: 'ipc' as const, code })),
    ...(n.ksic ? [{ scheme: 'ksic' as const, code: n.ksic }] : []),
  ];
  const attributes = given({
    problem: both(n.problem),
    conditions: both(n.conditions),
    readiness: n.trl,
    cooperation: n.cooperation,
    pressure: range(n.pressure),
    temperature: range(n.temperature),
    quantityPerYear: n.perYear?.[0],
    unitOfQuantity: n.perYear?.[1],
    budget: n.budget && money(n.budget[0], n.budget[1]),
    territory: n.territory && once(n.territory.flat()),
    specification: n.specification as AttributeValue | undefined,
    ...n.work,
  });
  const title = both(n.title);
  return {
    key: `needs/${n.key}`,
    kind: 'need',
    by: n.by,
    content: { title, summary: both(n.summary), codes, attributes, keywords: n.words, place: placeOf(n.by) },
    ahead: { neededBy: n.inDays },
  };
};

const part = (p: DemoPart): DemoListing => {
  const attributes = given({
    specification: { category: p.category, lines: p.lines } as unknown as AttributeValue,
    application: both(applications[p.category] ?? ['산업용', 'Industrial use']),
    partNumber: [p.model],
    replaces: p.replaces,
    lifecycle: 'active',
    claims: p.claims,
    origin: ['KR'],
    minimumOrder: p.moq,
    unitOfOrder: 'H87',
    leadTime: range([...p.leadTime, 'd']),
    samples: true,
  });
  return {
    key: `parts/${p.key}`,
    kind: 'part',
    by: p.by,
    content: {
      title: both(p.title),
      summary: both(p.summary),
      codes: [{ scheme: 'hs', code: p.hs }],
      attributes,
      keywords: [],
      place: placeOf(p.by),
    },
  };
};

/** Instruments that others may use. */
export const instruments: readonly DemoInstrument[] = [...materials, ...testing, ...making];
export const instrumentKey = ({ key }: DemoInstrument): string => `equipment/${key}`;

const equipment = (i: DemoInstrument): DemoListing => {
  const attributes = given({
    capabilities: i.can,
    model: [i.model],
    equipmentClass: i.class,
    subclasses: [i.subclass],
    specification: both(i.specification),
    force: range(i.force),
    temperature: range(i.temperature),
    pressure: range(i.pressure),
    frequency: range(i.frequency),
    samples: both(i.samples),
    useMeans: i.means,
    useScope: 'service',
    condition: 'in_use',
    cautions: both(i.cautions),
    fees: both(i.fees),
    site: [...i.site],
    acquired: i.acquired,
  });
  return {
    key: instrumentKey(i),
    kind: 'equipment',
    by: i.by,
    content: { title: both(i.title), summary: both(i.summary), codes: [], attributes, keywords: [], place: placeOf(i.by) },
  };
};

const offer = ({ kind, key, by, title, summary, hs, ksic, words, attributes, ahead, free }: DemoOffer): DemoListing => ({
  key: `${kind}/${key}`,
  kind,
  by,
  content: {
    title: both(title),
    summary: both(summary),
    codes: [...(hs ? [{ scheme: 'hs' as const, code: hs }] : []), ...(ksic ? [{ scheme: 'ksic' as const, code: ksic }] : [])],
    attributes,
    keywords: words,
    place: placeOf(by),
  },
  ...(ahead ? { ahead } : {}),
  ...(free ? { free } : {}),
});

/** Everything that is listed in the demo world: what its trades offer in their order, what is looked for, and shared equipment. */
export const catalogue: readonly DemoListing[] = [
  ...trades.flatMap(offeredIn),
  ...[...soughtAtHome, ...soughtAbroad].map(need),
  ...instruments.map(equipment),
  ...parts.map(part),
  ...answered.map(need),
  ...[...usedMachines, ...byProducts, ...capabilities].map(offer),
];
