import { Fault } from '@sandan/kernel/fault';
import { applicationOf, type DocumentNumber, publicationOf } from '@sandan/market/patent/document';
import type { Facts, LegalEvent, Statement } from '@sandan/market/patent/statement';
import { clean, day } from '../text.ts';
import { officeNamed } from './office.ts';
import type { Meta, Wrapper } from './shape.ts';

/** How a later application claims an earlier one of the same content: continuation, division, provisional, national stage, reissue. */
const sameContent = new Set(['CON', 'DIV', 'PRO', 'NST', 'REI']);

/** An earlier American application; those of an international one are written `PCTUS2019012345`. */
const parentOf = (number: string): DocumentNumber | undefined =>
  applicationOf(/^PCT/i.test(number) ? { office: 'WO', number } : { office: 'US', number });

const prioritiesOf = (wrapper: Wrapper, own: string): DocumentNumber[] => {
  const foreign = (wrapper.foreignPriorityBag ?? []).flatMap(({ ipOfficeName, applicationNumberText }) => {
    const office = officeNamed(ipOfficeName ?? '');
    return (office && applicationNumberText && applicationOf({ office, number: applicationNumberText })) || [];
  });
  const parents = (wrapper.parentContinuityBag ?? [])
    .filter((p) => p.childApplicationNumberText === own && sameContent.has(p.claimParentageTypeCode ?? ''))
    .flatMap(({ parentApplicationNumberText }) => parentOf(parentApplicationNumberText ?? '') ?? []);
  return [...foreign, ...parents].slice(0, 60);
};

/** The first filing from which the term counts: of all parents but provisional ones (35 U.S.C. 154(a)(2)). */
const termFromOf = ({ parentContinuityBag }: Wrapper): string | undefined =>
  (parentContinuityBag ?? [])
    .filter(({ claimParentageTypeCode }) => claimParentageTypeCode !== 'PRO')
    .flatMap(({ parentApplicationFilingDate }) => day(parentApplicationFilingDate ?? '') ?? [])
    .sort()[0];

const eventsOf = ({ eventDataBag }: Wrapper): LegalEvent[] =>
  (eventDataBag ?? [])
    .flatMap(({ eventCode, eventDate, eventDescriptionText }): LegalEvent[] => {
      const date = day(eventDate ?? '');
      const text = clean(eventDescriptionText ?? '', 400);
      return date && text ? [{ date, ...(eventCode ? { code: clean(eventCode, 20) } : {}), description: { en: text } }] : [];
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, 500);

/** Subclasses of the CPC, which are those of the IPC but for section Y. */
const subclassesOf = (symbols: readonly string[] | undefined): string[] => {
  const found = (symbols ?? []).flatMap((symbol) => /^\s*([A-H]\d{2}[A-Z])\b/.exec(symbol)?.[1] ?? []);
  return [...new Set(found)].slice(0, 20);
};

const namesOf = (names: readonly (string | undefined)[]): string[] =>
  [...new Set(names.map((name) => clean(name ?? '', 120)).filter(Boolean))].slice(0, 30);

/**
 * The grant, if there is one. What is called a patent number is one only where a grant has a date and the number is not that of the
 * application. B2 follows a published application, B1 none.
 */
export const grantOf = (meta: Meta, own: string): { document: DocumentNumber; date: string } | undefined => {
  const date = day(meta.grantDate ?? '');
  const number = (meta.patentNumber ?? '').replace(/[\s,]/g, '');
  if (!date || !number || number === own) return undefined;
  const kind = /^(?:D|RE|PP)/.test(number) ? undefined : meta.earliestPublicationNumber ? 'B2' : 'B1';
  const document = publicationOf({ office: 'US', number, kind });
  return document && { document, date };
};

/** The application as it was published, `US20210210819A1`. */
const openedOf = (meta: Meta): { document: DocumentNumber; date?: string } | undefined => {
  const [, number, kind] = /^(?:US)?(\d{11})(A\d)?$/.exec(meta.earliestPublicationNumber ?? '') ?? [];
  const document = number && publicationOf({ office: 'US', number, kind: kind ?? 'A1' });
  const date = day(meta.earliestPublicationDate ?? '');
  return document ? { document, ...(date ? { date } : {}) } : undefined;
};

/**
 * What the file wrapper says of one application.
 * @throws Fault invalid `patent.number` without a readable number, `patent.design` for a design
 */
export const statementsOf = (wrapper: Wrapper, fetchedAt: Date): [Statement, ...Statement[]] => {
  const own = (wrapper.applicationNumberText ?? '').replace(/[\s,/]/g, '');
  const application = /^\d{8}$/.test(own) ? applicationOf({ office: 'US', number: own }) : undefined;
  if (!application)
    throw new Fault('invalid', 'patent.number', `not an application of the USPTO: ${own.slice(0, 40)}`, {
      params: { number: own.slice(0, 40) },
    });
  const meta = wrapper.applicationMetaData ?? {};
  if (meta.applicationTypeCode === 'DSN') throw new Fault('invalid', 'patent.design', `${own} is a design`);
  const facts: Partial<Facts> = {};
  const say = <F extends keyof Facts>(name: F, value: Facts[F] | undefined) => {
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) facts[name] = value;
  };
  const title = clean(meta.inventionTitle ?? '', 300);
  const status = clean(meta.applicationStatusDescriptionText ?? '', 200);
  const since = day(meta.applicationStatusDate ?? '');
  const added = wrapper.patentTermAdjustmentData?.adjustmentTotalQuantity;
  const assignees = (wrapper.assignmentBag ?? []).flatMap((a) => (a.assigneeBag ?? []).map((one) => one.assigneeNameText));
  const applicants = namesOf((meta.applicantBag ?? []).map((a) => a.applicantNameText));
  say('title', title ? { en: title } : undefined);
  say('filed', day(meta.filingDate ?? ''));
  say('ipc', subclassesOf(meta.cpcClassificationBag));
  say('holders', applicants.length > 0 ? applicants : namesOf(assignees));
  say(
    'stated',
    status
      ? {
          text: status,
          ...(meta.applicationStatusCode ? { code: clean(meta.applicationStatusCode, 40) } : {}),
          ...(since ? { date: since } : {}),
        }
      : undefined,
  );
  say('priorities', prioritiesOf(wrapper, own));
  say('termFrom', termFromOf(wrapper));
  say('termDays', added !== undefined && Number.isInteger(added) && added > 0 && added <= 10_000 ? added : undefined);
  say('events', eventsOf(wrapper));

  const at = fetchedAt.toISOString();
  const published = [openedOf(meta), grantOf(meta, own)].flatMap((one): Statement[] =>
    one
      ? [
          {
            source: 'uspto',
            fetchedAt: at,
            subject: { stage: 'publication', document: one.document },
            facts: { application, ...(one.date ? { published: one.date } : {}) },
          },
        ]
      : [],
  );
  return [{ source: 'uspto', fetchedAt: at, subject: { stage: 'application', document: application }, facts }, ...published];
};
