import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import {
  applicationAsWritten,
  applicationNumber,
  registrationAsWritten,
  registrationNumber,
  rightOf,
} from '@sandan/market/patent/number';
import type { Facts, Statement } from '@sandan/market/patent/statement';
import { clean, day } from '../text.ts';
import type { Row } from './row.ts';

/** Administrative status as KIPRIS words it, as the market's estimate of the right (UT3). */
const statuses: ReadonlyMap<string, string> = new Map([
  ['공개', 'pending'],
  ['출원', 'pending'],
  ['등록', 'in_force'],
  ['소멸', 'lapsed'],
  ['취하', 'withdrawn'],
  ['포기', 'abandoned'],
  ['거절', 'refused'],
  ['무효', 'invalidated'],
]);

const elementRights: ReadonlyMap<string, 'design' | 'trademark'> = new Map([
  ['DesignInfo', 'design'],
  ['TradeMarkInfo', 'trademark'],
]);

/** IPC symbols of a field such as `F16B 5/00|A47C 27/08(2006.01)`; what is no symbol is left out. */
export const ipcCodes = (text: string): { scheme: 'ipc'; code: string }[] => {
  const found = text
    .slice(0, 5000)
    .split('|')
    .map((part) => /^\s*([A-H]\d{2}[A-Z])\s*(\d{1,4})\/(\d{2,6})\b/.exec(part.toUpperCase()))
    .flatMap((m) => (m ? [`${m[1]} ${m[2]}/${m[3]}`] : []));
  return [...new Set(found)].slice(0, 20).map((code) => ({ scheme: 'ipc', code }));
};

const tryNumber = (read: (text: string) => string, text: string | undefined): string[] => {
  try {
    return text?.trim() ? [read(text)] : [];
  } catch {
    return [];
  }
};

const digestOf = (taken: Record<string, unknown>): string => {
  const sorted = Object.fromEntries(Object.entries(taken).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url');
};

const notPatent = (right: string) => new Fault('invalid', `patent.${right}`, `a ${right} is not a patent`);

/**
 * A row of a list as a technology: title and summary in Korean (and the English title where given), IPC, numbers as people write
 * them, applicants, dates and status. Patents and utility models alike. Text is cleaned and bounded; a number, date or code that
 * cannot be read is left out, but the application number, which is the identity, and the title must be there.
 * `source`: who says it, where that is a list in the same words. @throws Fault invalid `patent.design`, `patent.trademark`,
 * `patent.number`, `patent.untitled`
 */
export const toRecord = (row: Row, fetchedAt: Date, source = 'kipris'): SourceRecord => {
  const { fields } = row;
  const other = elementRights.get(row.element);
  if (other) throw notPatent(other);
  const sourceId = applicationNumber(fields.applicationNumber ?? '');
  const right = rightOf(sourceId);
  if (right === 'design' || right === 'trademark') throw notPatent(right);
  const title = clean(fields.title ?? '', 300);
  if (!title) throw new Fault('invalid', 'patent.untitled', `${sourceId} has no title`);

  const taken: Record<string, unknown> = { 'title.ko': title, 'attributes.applicationNumber': [applicationAsWritten(sourceId)] };
  const take = (path: string, value: string | readonly unknown[] | undefined) => {
    if (value !== undefined && value.length > 0) taken[path] = value;
  };
  take('title.en', clean(fields.titleEnglish ?? '', 300));
  take('summary.ko', clean(fields.abstract ?? '', 6000));
  take('codes', ipcCodes(fields.ipc ?? ''));
  take('attributes.registrationNumber', tryNumber(registrationAsWritten, fields.registrationNumber));
  take('attributes.publicationNumber', [
    ...tryNumber(applicationAsWritten, fields.openingNumber),
    ...tryNumber(applicationAsWritten, fields.publicationNumber),
  ]);
  const applicants = (fields.applicants ?? '').slice(0, 20_000).split('|');
  take('attributes.applicants', [...new Set(applicants.map((a) => clean(a, 120)).filter(Boolean))].slice(0, 30));
  take('attributes.filed', day(fields.filed ?? ''));
  take('attributes.registered', day(fields.registered ?? ''));
  take('attributes.rightStatus', statuses.get((fields.status ?? '').trim()));
  const statements = statementsOf(source, sourceId, row, taken, fetchedAt);
  return { source, sourceId, fetchedAt: fetchedAt.toISOString(), digest: digestOf(taken), taken, statements };
};

const publicationKinds = { patent: ['A', 'B1'], utility: ['U', 'Y1'] } as const;

/** The same, said of the application and of each of its publications. */
const statementsOf = (
  source: string,
  sourceId: string,
  { fields }: Row,
  taken: Readonly<Record<string, unknown>>,
  fetchedAt: Date,
): Statement[] => {
  const application = { office: 'KR', number: sourceId };
  const at = fetchedAt.toISOString();
  const text = (name: 'title' | 'summary', max: number) => {
    const given = ['ko', 'en'].flatMap((language) => {
      const value = taken[`${name}.${language}`];
      return typeof value === 'string' ? [[language, value.slice(0, max)]] : [];
    });
    return given.length > 0 ? (Object.fromEntries(given) as Record<string, string>) : undefined;
  };
  const facts: Partial<Facts> = {};
  const say = <F extends keyof Facts>(name: F, value: Facts[F] | undefined) => {
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) facts[name] = value;
  };
  const status = clean(fields.status ?? '', 200);
  say('title', text('title', 300));
  say('abstract', text('summary', 6000));
  say(
    'ipc',
    (taken.codes as { code: string }[] | undefined)?.map(({ code }) => code),
  );
  say('holders', taken['attributes.applicants'] as string[] | undefined);
  say('filed', day(fields.filed ?? ''));
  say('stated', status ? { text: status } : undefined);

  const [opened, granted] = publicationKinds[rightOf(sourceId) === 'utility' ? 'utility' : 'patent'];
  const publication = (number: string | undefined, kind: string | undefined, date: string | undefined): Statement[] => {
    const published = day(date ?? '');
    const read = tryNumber(kind === granted ? registrationNumber : applicationNumber, number)[0];
    return read
      ? [
          {
            source,
            fetchedAt: at,
            subject: { stage: 'publication', document: { office: 'KR', number: read, ...(kind ? { kind } : {}) } },
            facts: { application, ...(published ? { published } : {}) },
          },
        ]
      : [];
  };
  return [
    { source, fetchedAt: at, subject: { stage: 'application', document: application }, facts },
    ...publication(fields.openingNumber, opened, fields.opened),
    ...publication(fields.publicationNumber, undefined, fields.published),
    ...publication(fields.registrationNumber, granted, fields.registered),
  ];
};
