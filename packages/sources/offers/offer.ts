import { Fault } from '@sandan/kernel/fault';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import * as z from 'zod';
import { inLines, readLine } from '../lines.ts';
import { arrived, digestOf } from '../reference.ts';
import { clean } from '../text.ts';

export const source = 'offers';

/** A line of a list of technologies on offer, as transfer offices abroad publish them. */
const Line = z.looseObject({
  id: z.string(),
  title: z.string(),
  summary: z.string().nullish(),
  sector: z.string().nullish(),
  institute: z.string().nullish(),
  trl: z.string().nullish(),
  keywords: z.array(z.string()).max(200).nullish(),
  url: z.string().nullish(),
  patent_no: z.string().nullish(),
});
type Line = z.infer<typeof Line>;

const countries: Readonly<Record<string, string>> = { csir: 'IN', nrdc: 'IN', jst: 'JP', iti: 'LK', dost: 'PH' };

const link = (text: string | null | undefined): string | undefined => {
  const url = URL.parse(text ?? '');
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 500 ? url.href : undefined;
};

/** Fields of use out of `Food Processes [ Food, Beverages, Tobacco ]; Nutrition [ … ]`. */
const sectors = (text: string | null | undefined): string[] =>
  [...new Set((text ?? '').split(/;\s*/).map((part) => clean(part.replace(/\[.*?\]/g, ''), 60)))].filter(Boolean).slice(0, 20);

/** The number of a patent, from the address of its page if it stands there in full. */
const patents = ({ url, patent_no }: Line): string[] => {
  const named = /\/patent\/([A-Z]{2}\d{5,}[A-Z]?\d?)(?:$|[/?#])/.exec(url ?? '')?.[1];
  const written = named ?? (patent_no?.trim() ? clean(patent_no, 40) : undefined);
  return written ? [written] : [];
};

/** @throws Fault invalid `record.number`, `record.untitled` */
const offerOf = (line: Line, fetchedAt: Date): SourceRecord => {
  const sourceId = clean(line.id, 60);
  if (!/^[\w.-]{1,60}$/.test(sourceId)) throw new Fault('invalid', 'record.number', `no number: ${sourceId}`);
  const title = clean(line.title, 300);
  if (!title) throw new Fault('invalid', 'record.untitled', `${sourceId} has no title`);
  const taken: Record<string, unknown> = { 'title.en': title };
  const take = (path: string, value: string | number | readonly unknown[] | undefined) => {
    if (typeof value === 'number' || (value !== undefined && value.length > 0)) taken[path] = value;
  };
  const summary = clean(line.summary ?? '', 6000);
  const level = /([1-9])\s*$/.exec(line.trl ?? '')?.[1];
  const country = countries[/^[a-z]+/.exec(sourceId)?.[0] ?? ''];
  const url = link(line.url);
  take('summary.en', /^Inventors?:/.test(summary) ? '' : summary);
  take(
    'keywords',
    [...new Set((line.keywords ?? []).map((word) => clean(word, 60)))].filter((word) => word.length > 1).slice(0, 30),
  );
  take('attributes.applications', sectors(line.sector));
  take('attributes.readiness', level ? Number(level) : undefined);
  take('attributes.holder', line.institute ? [clean(line.institute, 120)] : []);
  take('attributes.registrationNumber', patents(line));
  take('place.country', country);
  return {
    source,
    sourceId,
    scheme: 'offer',
    kind: 'technology',
    ...(url ? { url } : {}),
    fetchedAt: fetchedAt.toISOString(),
    digest: digestOf(taken),
    taken,
  };
};

const arrivalOf = (text: string, document: string, index: number, fetchedAt: Date): Arrival => {
  let read: unknown;
  let broken: Fault | undefined;
  try {
    read = readLine(text);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    broken = fault;
  }
  const line = Line.safeParse(read);
  return arrived(document, index, line.data?.id, line.data?.title, () => {
    if (broken) throw broken;
    if (!line.success)
      throw new Fault('invalid', 'source.unexpected', 'not an offer', {
        params: { answer: text.slice(0, 300), found: 'a line' },
      });
    return offerOf(line.data, fetchedAt);
  });
};

/**
 * Offers, one in each line. A line that is no offer is refused; a last line that breaks off says that the file is not whole.
 * @throws Fault invalid `source.truncated`, `source.empty`, `source.encoding`, `source.tooLarge`
 */
export const offerFile = (bytes: AsyncIterable<Uint8Array>, document: string, fetchedAt: Date): AsyncGenerator<Arrival> =>
  inLines(bytes, (line, index) => arrivalOf(line, document, index, fetchedAt));
