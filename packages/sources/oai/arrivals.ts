import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import { formats } from '@sandan/market/repository/format';
import { arrived, digestOf } from '../reference.ts';
import type { Element } from '../tree.ts';
import { children, type HarvestedRecord } from './client.ts';
import { pageIn, takenFromDublinCore } from './dublin-core.ts';
import { takenFromTechnology } from './technology.ts';

export const source = 'oai';

/** Identity of a record within the market: its identifier, or a digest of one that is too long. */
const identityOf = (identifier: string): string =>
  identifier.length <= 60 ? identifier : createHash('sha256').update(identifier).digest('base64url');

const isOwn = (metadata: Element): boolean =>
  metadata.attributes.xmlns === formats.sandan.namespace || metadata.name.split(':').at(-1) === 'technology';

const titleOf = (metadata: Element | undefined): string | undefined => metadata && children(metadata, 'title')[0]?.text;

/** @throws Fault invalid `record.number`, `record.untitled` */
const recordOf = ({ identifier, deleted, metadata }: HarvestedRecord, fetchedAt: Date): SourceRecord => {
  if (!/^[\x21-\x7e]{3,500}$/.test(identifier)) throw new Fault('invalid', 'record.number', 'no identifier of a record');
  const named = { source, sourceId: identityOf(identifier), scheme: 'oai', fetchedAt: fetchedAt.toISOString() };
  if (deleted) return { ...named, digest: 'gone', taken: {}, gone: true };
  if (!metadata) throw new Fault('invalid', 'record.untitled', `${identifier} has no metadata`);
  const own = isOwn(metadata);
  const taken = own ? takenFromTechnology(metadata) : takenFromDublinCore(metadata);
  if (!Object.keys(taken).some((path) => path.startsWith('title.')))
    throw new Fault('invalid', 'record.untitled', `${identifier} has no title`);
  const page = own ? metadata.attributes.page : pageIn(metadata);
  const url = page && /^https?:/.test(page) && page.length <= 500 && URL.canParse(page) ? page : undefined;
  return { ...named, kind: 'technology', ...(url ? { url } : {}), digest: digestOf(taken), taken };
};

/** Records of a repository as the market takes them. */
export const arrivalsOf = (records: readonly HarvestedRecord[], document: string, fetchedAt: Date): Arrival[] =>
  records.map((record, i) =>
    arrived(document, i + 1, record.identifier, titleOf(record.metadata), () => recordOf(record, fetchedAt)),
  );
