import { Fault } from '@sandan/kernel/fault';
import { type Capability, capabilities } from '@sandan/market/equipment/capability';
import { capabilitiesIn } from '@sandan/market/equipment/purpose';
import type { SourceRecord } from '@sandan/market/import/arrival';
import { equipmentClass } from '@sandan/market/listing/kinds/equipment-options';
import { digestOf } from '../reference.ts';
import { clean } from '../text.ts';
import { optionsIn } from './code.ts';
import type { Column } from './column.ts';
import type { Ranges } from './range.ts';

export const source = 'equipment';

export type Cells = Readonly<Partial<Record<Column, string>>>;

/** The class that says that none was chosen. */
const unclassed = /^(?:달리 ?분류|소분류 ?선택|중분류 ?선택|x$|-$)/;
const hangul = /[가-힣]/;

/** What it can do: by its name and class; where these say nothing, by its description. */
const capabilitiesOf = ({ nameKo = '', nameEn = '', small = '', description = '' }: Cells): Capability[] => {
  const named = capabilitiesIn([nameKo, nameEn, unclassed.test(small) ? '' : small].join(' | '));
  return named.length > 0 ? named : capabilitiesIn(description.slice(0, 200)).slice(0, 3);
};

const day = (text: string): string | undefined => {
  const [, year, month, date] = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})/.exec(text.trim()) ?? [];
  const iso = `${year}-${month}-${date}`;
  return year && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
};

/** A sentence of what it is for and where it stands, made of what the list says. */
const summaryOf = (cells: Cells, can: readonly Capability[], largeClass: keyof typeof equipmentClass | undefined) => {
  const of = (language: 'ko' | 'en'): string => {
    const purposes = can.map((capability) => capabilities[capability][language]);
    const known = largeClass ? equipmentClass[largeClass][language] : undefined;
    return purposes.length > 0 ? purposes.join(', ') : (known ?? '');
  };
  const site = clean(cells.site ?? '', 120);
  const [ko, en] = [of('ko'), of('en')];
  return { ko: [ko, site].filter(Boolean).join(' · '), en };
};

/** @throws Fault invalid `record.number`, `record.untitled`; `record.gone` is said by `gone` */
export const recordOf = (cells: Cells, ranges: Ranges, fetchedAt: Date): SourceRecord => {
  const sourceId = clean(cells.id ?? cells.registerNumber ?? '', 60);
  if (!/^[\p{L}\p{N}._/-]{1,60}$/u.test(sourceId)) throw new Fault('invalid', 'record.number', `no number: ${sourceId}`);
  const [nameKo, nameEn] = [clean(cells.nameKo ?? '', 300), clean(cells.nameEn ?? '', 300)];
  const title = { ko: hangul.test(nameKo) || nameEn === '' ? nameKo : '', en: nameEn || (hangul.test(nameKo) ? '' : nameKo) };
  if (!title.ko && !title.en) throw new Fault('invalid', 'record.untitled', `${sourceId} has no name`);
  const can = capabilitiesOf(cells);
  const [largeClass] = optionsIn('equipmentClass', cells.large) as (keyof typeof equipmentClass)[];
  const summary = summaryOf(cells, can, largeClass);
  const said = (column: Column, max: number) => {
    const text = clean(cells[column] ?? '', max);
    return text === '' ? undefined : text;
  };
  const words = (column: Column) => {
    const text = said(column, 200);
    return text ? [text] : undefined;
  };
  const text = (column: Column, max: number) => {
    const written = said(column, max);
    return written ? { [hangul.test(written) ? 'ko' : 'en']: written } : undefined;
  };
  const subclasses = [cells.middle, cells.small].flatMap((name) =>
    name && !unclassed.test(name.trim()) ? [clean(name, 100)] : [],
  );
  const [useScope] = optionsIn('useScope', cells.useScope);
  const [condition] = optionsIn('condition', cells.condition);
  const useMeans = optionsIn('useMeans', cells.useMeans);
  const useType = optionsIn('useType', cells.useType);
  const region = said('address', 80)?.split(' ')[0];
  const all: Record<string, unknown> = {
    'title.ko': title.ko || undefined,
    'title.en': title.en || undefined,
    'summary.ko': summary.ko || undefined,
    'summary.en': summary.en || undefined,
    'attributes.capabilities': can.length > 0 ? can : undefined,
    'attributes.equipmentClass': largeClass,
    'attributes.subclasses': subclasses.length > 0 ? [...new Set(subclasses)] : undefined,
    'attributes.specification': text('description', 6000),
    ...Object.fromEntries(Object.entries(ranges).map(([name, range]) => [`attributes.${name}`, range])),
    'attributes.equipmentNumber': words('registerNumber'),
    'attributes.maker': words('maker'),
    'attributes.model': words('model'),
    'attributes.site': words('site'),
    'attributes.acquired': day(cells.acquired ?? ''),
    'attributes.useScope': useScope,
    'attributes.useMeans': useMeans.length > 0 ? useMeans : undefined,
    'attributes.useType': useType.length > 0 ? useType : undefined,
    'attributes.condition': condition,
    'attributes.guidance': text('guidance', 3000),
    'attributes.cautions': text('cautions', 3000),
    'attributes.fees': text('fees', 2000),
    'attributes.samples': text('samples', 2000),
    place: region ? { country: 'KR', region } : undefined,
  };
  const taken = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return {
    source,
    sourceId,
    scheme: 'equipment',
    kind: 'equipment',
    ...(/^y$/i.test(cells.deleted ?? '') ? { gone: true as const } : {}),
    fetchedAt: fetchedAt.toISOString(),
    digest: digestOf(taken),
    taken,
  };
};
