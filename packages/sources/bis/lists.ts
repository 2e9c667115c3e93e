import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { countryOf } from '@sandan/market/reference/country';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { csvRows } from '../csv.ts';
import { arrived, digestOf, referenceOf } from '../reference.ts';
import { clean, day } from '../text.ts';

export const source = 'bis';

type Cells = Readonly<Record<string, string>>;

/** A day as these lists write it: 10/16/2017 or 2017-10-16. */
const dayOf = (text: string | undefined): string | undefined => {
  const american = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text ?? '');
  return american
    ? day(`${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`)
    : day((text ?? '').trim());
};

const filled = (record: Cells) => Object.fromEntries(Object.entries(record).filter(([, value]) => value));

const otherName = /\b(?:[af][./]k|d[./]b)[./]a\b\.?,?/i;

/** The names within one that is written: as it stands, without its successors, and each that `a/k/a` parts. */
const namesIn = (written: string): string[] => {
  const name = written.replace(/[;,]?\s*\band any successors?\b.*$/i, '');
  const within = name.split(/[()]/);
  const bracketed = within.filter((part) => otherName.test(part.slice(0, 8)));
  const rest = bracketed.length > 0 ? within.filter((part) => !bracketed.includes(part)).join(' ') : name;
  const all = [written, ...[rest, ...bracketed].flatMap((part) => part.split(otherName))];
  return [...new Set(all.map((one) => clean(one, 400)))].filter(Boolean);
};

/** A row of the list of denied persons. It has no identity: that is a hash of all that it says. */
const denied = (row: Cells, fetchedAt: Date): ReferenceRecord => {
  const name = clean(row.Name ?? '', 400);
  if (!name) throw new Fault('invalid', 'reference.invalid', 'nobody');
  const address = clean(
    ['Street_Address', 'City', 'State', 'Postal_Code', 'Country']
      .map((c) => row[c] ?? '')
      .filter(Boolean)
      .join(', '),
    400,
  );
  const country = countryOf(row.Country ?? '');
  const [listed, until] = [dayOf(row.Effective_Date), dayOf(row.Expiration_Date)];
  const remarks = clean([row.Action, row.FR_Citation].filter(Boolean).join('; '), 1000);
  const sourceId = digestOf(row).slice(0, 32);
  return referenceOf(
    { source, list: 'dpl', sourceId: `dpl-${sourceId}`, fetchedAt },
    {
      title: { en: name },
      countries: country ? [country] : [],
      ...(listed ? { on: listed } : {}),
      fact: {
        kind: 'denied_party',
        party: `bis:${sourceId}`,
        list: 'BIS Denied Persons List',
        type: 'unknown',
        names: namesIn(name),
        addresses: address ? [address] : [],
        ...filled({ listed: listed ?? '', until: until ?? '', remarks }),
      },
    },
  );
};

const types: Readonly<Record<string, 'individual' | 'entity' | 'vessel' | 'aircraft'>> = {
  individual: 'individual',
  entity: 'entity',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

const parts = (text: string | undefined, max: number): string[] =>
  (text ?? '')
    .split(/;\s*/)
    .map((part) => clean(part, max))
    .filter(Boolean);

/** A row of the United States' consolidated list, of whichever agency; older files have no `_id`. */
const consolidated = (row: Cells, fetchedAt: Date): ReferenceRecord => {
  const names = [...namesIn(clean(row.name ?? '', 400)), ...parts(row.alt_names, 400)].filter(Boolean);
  if (names.length === 0) throw new Fault('invalid', 'reference.invalid', 'nobody');
  const addresses = parts(row.addresses, 400).slice(0, 60);
  const codes = [
    ...addresses.map((address) => address.split(',').at(-1) ?? ''),
    ...parts(row.nationalities, 80),
    ...parts(row.citizenships, 80),
  ];
  const countries = [...new Set(codes.flatMap((text) => countryOf(text.trim()) ?? []))];
  const id =
    clean(row._id ?? '', 64) ||
    digestOf([row.source, row.entity_number, names[0], row.addresses, row.start_date, row.federal_register_notice]).slice(0, 32);
  const [listed, until] = [dayOf(row.start_date), dayOf(row.end_date)];
  const remarks = clean([row.remarks, row.federal_register_notice, row.license_policy].filter(Boolean).join('; '), 4000);
  return referenceOf(
    { source, list: 'csl', sourceId: `csl-${id}`, fetchedAt },
    {
      title: { en: names[0] as string },
      countries: countries.slice(0, 60),
      ...(listed ? { on: listed } : {}),
      fact: {
        kind: 'denied_party',
        party: `csl:${id}`.slice(0, 80),
        list: clean(row.source ?? '', 200),
        type: types[(row.type ?? '').toLowerCase()] ?? 'unknown',
        names: [...new Set(names)].slice(0, 120),
        programmes: parts(row.programs, 80).slice(0, 40),
        addresses,
        ...filled({ listed: listed ?? '', until: until ?? '', remarks }),
      },
    },
  );
};

const firstBytes = async (open: () => AsyncIterable<Uint8Array>): Promise<string> => {
  for await (const part of open()) return new TextDecoder().decode(part.subarray(0, 2000));
  return '';
};

/** The list of denied persons (tabs) or the consolidated list (commas), told apart by how they begin. */
export async function* bisFile(
  open: () => AsyncIterable<Uint8Array>,
  document: string,
  fetchedAt: Date,
): AsyncGenerator<Arrival<ReferenceRecord>> {
  const tabs = (await firstBytes(open)).split('\n')[0]?.includes('\t') ?? false;
  const rows = tabs
    ? csvRows(open(), { delimiter: '\t', required: ['Name', 'Effective_Date', 'FR_Citation'] })
    : csvRows(open(), { required: ['source', 'name', 'alt_names', 'addresses'] });
  let index = 0;
  for await (const row of rows) {
    index += 1;
    yield arrived(document, index, tabs ? undefined : row._id, row.Name ?? row.name, () =>
      (tabs ? denied : consolidated)(row, fetchedAt),
    );
  }
}
