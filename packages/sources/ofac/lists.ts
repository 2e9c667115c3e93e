import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { countryOf } from '@sandan/market/reference/country';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { csvRows } from '../csv.ts';
import { arrived, referenceOf } from '../reference.ts';
import { clean } from '../text.ts';

export const source = 'ofac';

type Cells = Readonly<Record<string, string>>;

/** The four files have no line of names; their columns, by OFAC's documentation. */
export const columns = {
  sdn: 'ent_num,name,type,program,title,call_sign,vessel_type,tonnage,gross_tonnage,flag,owner,remarks'.split(','),
  add: 'ent_num,add_num,address,city,country,remarks'.split(','),
  alt: 'ent_num,alt_num,alt_type,name,remarks'.split(','),
  comments: 'ent_num,remarks'.split(','),
} as const;
export type OfacList = keyof typeof columns;

/** `-0- ` is OFAC's word for nothing. */
const said = (cell: string | undefined): string => (/^\s*-0-\s*$/.test(cell ?? '') ? '' : (cell ?? ''));

const types: Readonly<Record<string, 'individual' | 'vessel' | 'aircraft'>> = {
  individual: 'individual',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

/** Aliases that are too weak for the list of aliases stand in the remarks, in quotes: they may hold apostrophes, and the column may end in one. */
const aliasesIn = (remarks: string): string[] => {
  const found = remarks.matchAll(/\b[afn]\.k\.a\. '(.{2,100}?)(?:'(?=[;.]|$)|(?<=[^;]{5})$)/g);
  const names = [...found].map(([, alias = '']) => clean(alias.replace(/^'+|'+$/g, ''), 400));
  return [...new Set(names)].filter((name) => name.length > 1);
};

const partyOf = (row: Cells): string => {
  if (!/^\d{1,9}$/.test(row.ent_num ?? '')) throw new Fault('invalid', 'reference.invalid', `entity ${row.ent_num}`.slice(0, 80));
  return `ofac:${row.ent_num}`;
};

const sdn = (row: Cells, fetchedAt: Date): ReferenceRecord => {
  const party = partyOf(row);
  const name = clean(said(row.name), 400);
  const flag = countryOf(said(row.flag));
  const remarks = clean(said(row.remarks), 4000);
  return referenceOf(
    { source, list: 'sdn', sourceId: `sdn-${row.ent_num}`, fetchedAt },
    {
      title: { en: name },
      countries: flag ? [flag] : [],
      fact: {
        kind: 'denied_party',
        party,
        list: 'OFAC SDN',
        type: types[said(row.type).trim()] ?? 'entity',
        names: [...new Set([name, ...aliasesIn(remarks)])].slice(0, 120),
        programmes: said(row.program)
          .split('] [')
          .map((programme) => clean(programme.replace(/[[\]]/g, ''), 80))
          .filter(Boolean),
        ...(remarks ? { remarks } : {}),
      },
    },
  );
};

const nameTypes: Readonly<Record<string, 'aka' | 'fka' | 'nka'>> = { aka: 'aka', fka: 'fka', nka: 'nka' };

const alt = (row: Cells, fetchedAt: Date): ReferenceRecord => {
  const party = partyOf(row);
  const nameType = nameTypes[said(row.alt_type).trim()];
  return referenceOf(
    { source, list: 'alt', sourceId: `alt-${row.ent_num}-${row.alt_num}`, fetchedAt },
    { fact: { kind: 'denied_detail', party, name: clean(said(row.name), 400), ...(nameType ? { nameType } : {}) } },
  );
};

const add = (row: Cells, fetchedAt: Date): ReferenceRecord => {
  const country = countryOf(said(row.country));
  const address = clean([row.address, row.city, row.country].map(said).filter(Boolean).join(', '), 600);
  return referenceOf(
    { source, list: 'add', sourceId: `add-${row.ent_num}-${row.add_num}`, fetchedAt },
    {
      countries: country ? [country] : [],
      fact: { kind: 'denied_detail', party: partyOf(row), ...(address ? { address } : {}) },
    },
  );
};

/** Remarks too long for their column go on here. */
const comments = (row: Cells, fetchedAt: Date): ReferenceRecord => {
  const party = partyOf(row);
  const remarks = clean(said(row.remarks), 4000);
  const names = aliasesIn(remarks).slice(0, 120);
  return referenceOf(
    { source, list: 'comments', sourceId: `comments-${row.ent_num}`, fetchedAt },
    { fact: { kind: 'denied_detail', party, ...(names.length > 0 ? { names } : {}), remarks } },
  );
};

const readers: Readonly<Record<OfacList, (row: Cells, fetchedAt: Date) => ReferenceRecord>> = { sdn, add, alt, comments };

/** Which of the files begins so: by its number of columns. @throws Fault invalid `source.unexpected`, or that of the reader */
const listIn = async (open: () => AsyncIterable<Uint8Array>): Promise<OfacList> => {
  let fault: unknown;
  for (const list of ['sdn', 'add', 'alt', 'comments'] as const)
    try {
      for await (const row of csvRows(open(), { names: columns[list] }))
        if (/^\d{1,9}$/.test(row.ent_num ?? '')) return list;
        else break;
    } catch (cause) {
      if (!(cause instanceof Fault) || cause.code !== 'source.malformed') throw cause;
      fault = cause;
    }
  throw new Fault('invalid', 'source.unexpected', 'no list of OFAC', {
    cause: fault,
    params: { answer: '', found: 'other columns' },
  });
};

/** A file of OFAC, whichever of the four. */
export async function* ofacFile(
  open: () => AsyncIterable<Uint8Array>,
  document: string,
  fetchedAt: Date,
): AsyncGenerator<Arrival<ReferenceRecord>> {
  const list = await listIn(open);
  let index = 0;
  for await (const row of csvRows(open(), { names: columns[list] })) {
    index += 1;
    yield arrived(document, index, row.ent_num, row.name, () => readers[list](row, fetchedAt));
  }
}
