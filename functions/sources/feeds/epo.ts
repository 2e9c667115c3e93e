import { Fault, missing } from '@sandan/kernel/fault';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import { publicationOf } from '@sandan/market/patent/document';
import { officeNumber } from '@sandan/market/patent/office-number';
import { fullYear } from '@sandan/market/patent/office-shape';
import type { Statement } from '@sandan/market/patent/statement';
import { epo as client, type Epo, type Path, pathOf, searchBounds } from '@sandan/sources/epo/client';
import { type Group, readDocuments } from '@sandan/sources/epo/documents';
import { arrivalsOf } from '@sandan/sources/patents';
import * as z from 'zod';
import { feed, type Portion, type Walk } from '../feed.ts';
import { importListings } from '../import.ts';
import { bytesOf } from './read.ts';

/** What is followed: a question in the office's query language (`pa="hanbit university"`), or numbers of any office with commas. */
const Params = z.union([
  z.strictObject({ query: z.string().trim().min(3).max(500) }),
  z.strictObject({ numbers: z.string().trim().min(5).max(2000) }),
]);

/** Documents of one portion: each is asked for its family with the legal events too. */
const pageSize = 20;
/** Bytes that the office grants for nothing in a week. */
const weekly = 4_000_000_000;

/** Korean registrations stand in the databases under the kind of their publication alone. */
const koreanGrant = (number: string) => (number.startsWith('20') ? 'Y1' : 'B1');

/** A path by which the office finds a number that people write; an application is looked for as the databases write it. */
const pathFor = (text: string): Path => {
  const read = officeNumber(text.trim());
  if (!read)
    throw new Fault('invalid', 'patent.number', `no number of an office: ${text.slice(0, 40)}`, {
      params: { number: text.slice(0, 40) },
    });
  if (read.kind !== 'application') {
    const kind = read.kindCode ?? (read.office === 'KR' && read.kind === 'registration' ? koreanGrant(read.number) : undefined);
    return pathOf(publicationOf({ office: read.office, number: read.number, kind }) ?? read);
  }
  const number =
    read.office === 'KR'
      ? read.number.slice(2)
      : read.office === 'EP'
        ? `${fullYear(read.number.slice(0, 2))}0${read.number.slice(2)}`
        : read.number;
  return { type: 'application', format: 'epodoc', number: `${read.office}${number}` };
};

const isTooLarge = (fault: unknown): fault is Fault =>
  fault instanceof Fault && (fault.code === 'source.tooLarge' || fault.params.status === 413);

/** The family of a document with its legal events; a fault where it is larger than what is read, for the others shall come in all the same. */
const familyOf = async (office: Epo, path: Path): Promise<readonly Statement[] | Fault> => {
  try {
    return (await office.family(path, 'legal')).groups.flatMap((group) => group.statements);
  } catch (fault) {
    if (isTooLarge(fault)) return fault;
    throw fault;
  }
};

/** How many claims a publication has, of those offices whose full text the office holds; without its kind, under which it has none. */
const claimsOf = async (office: Epo, { document, stage }: Statement['subject']): Promise<readonly Statement[]> => {
  if (stage !== 'publication') return [];
  try {
    const { groups } = await office.claims(pathOf({ office: document.office, number: document.number }));
    return groups.flatMap((group) => group.statements);
  } catch (fault) {
    if (fault instanceof Fault && fault.kind === 'invalid') return [];
    throw fault;
  }
};

/** A document with its family, as one record; after it the family that could not be read. */
const withFamily = (
  document: string,
  index: number,
  group: Group,
  family: readonly Statement[] | Fault,
  now: Date,
): Arrival[] => {
  const lost = family instanceof Fault;
  const [arrival] = arrivalsOf(
    'epo',
    document,
    [{ ...group, statements: [...group.statements, ...(lost ? [] : family)] }],
    now,
    index,
  );
  if (!arrival) return [];
  return lost ? [arrival, { position: arrival.position, id: group.id, record: family }] : [arrival];
};

const familyKey = ({ statements }: Group) => statements[0]?.facts.familyId ?? '';

async function* ofQuery(office: Epo, query: string, { from, now }: Walk<unknown>): AsyncGenerator<Portion<SourceRecord>> {
  const asked = new Set<string>();
  for (let at = Number(from ?? 1); ; ) {
    const { groups, total = 0, end = at + groups.length - 1 } = await office.search(query, { from: at, size: pageSize });
    const document = `epo:${query}@${at}`.slice(0, 300);
    const arrivals: Arrival[] = [];
    for (const [i, group] of groups.entries()) {
      const key = familyKey(group);
      const [first] = group.statements;
      const family = first && !asked.has(key) ? await familyOf(office, pathOf(first.subject.document)) : [];
      arrivals.push(...withFamily(document, i, group, family, now()));
      if (key) asked.add(key);
    }
    const last = Math.min(total, searchBounds.reach);
    const more = groups.length > 0 && end < last;
    yield {
      arrivals,
      total: last,
      ...(more ? { next: String(end + 1) } : {}),
    };
    if (!more) return;
    at = end + 1;
  }
}

async function* ofNumbers(office: Epo, numbers: string, { from, now }: Walk<unknown>): AsyncGenerator<Portion<SourceRecord>> {
  const all = numbers
    .split(',')
    .map((number) => number.trim())
    .filter(Boolean);
  for (let at = Number(from ?? 0); at < all.length; at++) {
    const id = all[at] as string;
    const path = pathFor(id);
    const { groups } = await office.biblio(path);
    const statements = groups.flatMap((group) => group.statements);
    const family = await familyOf(office, path);
    const [first] = statements;
    const claims = first ? await claimsOf(office, first.subject) : [];
    const title = groups[0]?.title;
    const group = { id, ...(title ? { title } : {}), statements: [...statements, ...claims] };
    yield {
      arrivals: withFamily(`epo:${id}`.slice(0, 300), 0, group, family, now()),
      ...(at + 1 < all.length ? { next: String(at + 1) } : {}),
    };
  }
}

/** Patents of the world with their families and legal events, from the European Patent Office. */
export const epo = feed<SourceRecord, z.infer<typeof Params>>({
  name: 'epo',
  title: { ko: '유럽특허청 OPS', en: 'European Patent Office OPS' },
  home: 'https://www.epo.org/en/searching-for-patents/data/web-services/ops',
  origin: 'https://ops.epo.org',
  keys: ['EPO_KEY'],
  quota: { requests: 20_000, bytes: weekly * 0.9, per: 'week' },
  every: 24 * 60,
  staleAfter: 7 * 24 * 60,
  owned: true,
  partial: true,
  params: Params,
  async *walk(walk) {
    const { ask, keys, origin, params, used } = walk;
    const [key = '', secret = ''] = (keys.EPO_KEY ?? '').split(/:(.*)/s);
    const office = client({
      ask,
      origin,
      key,
      secret,
      used: (quota, bytes) => {
        if (quota === 'week') used?.('week', bytes, weekly);
      },
    });
    yield* 'query' in params ? ofQuery(office, params.query, walk) : ofNumbers(office, params.numbers, walk);
  },
  async *read(document, fetchedAt) {
    const { groups } = readDocuments(await bytesOf(document), fetchedAt);
    yield arrivalsOf('epo', document.name, groups, fetchedAt);
  },
  sink: (world, { ownerId, ...order }) => {
    if (!ownerId) throw missing('organisation');
    return importListings(world, { ...order, ownerId });
  },
});
