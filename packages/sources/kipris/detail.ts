import { Fault } from '@sandan/kernel/fault';
import { clean, day } from '../text.ts';
import { at, type Element, every, readTree, textAt } from '../tree.ts';
import { excerpt } from '../xml.ts';
import { type AnswerHead, checkHead } from './answer.ts';
import { fieldNamed, type Row, type RowField } from './row.ts';

/** One bibliographic record with what only the detail has. */
export interface Detail {
  /** The same fields as a row of a list, so that both map alike. */
  readonly row: Row;
  readonly claims: number;
  readonly family: readonly string[];
  /** Numbers of applications whose priority is claimed, as the office of each wrote them. */
  readonly priorities: readonly { readonly country: string; readonly number: string; readonly date?: string }[];
  /** The number of the international application behind it, if any. */
  readonly international?: string;
  /** What happened to it, the oldest first, as the source words it. */
  readonly events: readonly {
    readonly date: string;
    readonly name: string;
    readonly nameEnglish?: string;
    readonly state?: string;
  }[];
}

/** What the head of an answer says, whichever gateway wrote it. */
export const headOf = (root: Element): AnswerHead => {
  const header = at(root, 'header');
  const common = at(root, 'cmmMsgHeader');
  const [success, code, message] = [
    textAt(header, 'successYN'),
    textAt(header, 'resultCode') ?? textAt(common, 'returnReasonCode'),
    textAt(header, 'resultMsg') ?? textAt(common, 'returnAuthMsg'),
  ];
  return { ...(success ? { success } : {}), ...(code ? { code } : {}), ...(message ? { message } : {}) };
};

const eventsOf = (item: Element | undefined): Detail['events'] =>
  every(item, 'legalStatusInfoArray', 'legalStatusInfo')
    .flatMap((e) => {
      const date = day(textAt(e, 'receiptDate') ?? '');
      const name = clean(textAt(e, 'documentName') ?? '', 200);
      const nameEnglish = clean(textAt(e, 'documentEngName') ?? '', 200);
      const state = clean(textAt(e, 'commonCodeName') ?? '', 200);
      return date && name ? [{ date, name, ...(nameEnglish ? { nameEnglish } : {}), ...(state ? { state } : {}) }] : [];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/**
 * Reads an answer of getBibliographyDetailInfoSearch (gateway B, fifteen sections named …Array).
 * @throws Fault as `xmlReader` does; `source.refused` for an error answer; limited `source.incomplete` where the summary is nil
 * although the answer calls itself a success (the next try often has it)
 */
export const readDetail = (bytes: Uint8Array): Detail => {
  const { root, beginning } = readTree(bytes);
  checkHead(headOf(root), beginning);
  const item = at(root, 'body', 'item');
  const summary = at(item, 'biblioSummaryInfoArray', 'biblioSummaryInfo');
  const wrong = (kind: 'invalid' | 'limited', code: string) =>
    new Fault(kind, code, `kipris detail: ${code}`, { params: { answer: excerpt(beginning) } });
  if (root.name !== 'response' || !at(root, 'body')) throw wrong('invalid', 'source.unexpected');
  if (!summary || summary.nil || !textAt(summary, 'applicationNumber')) throw wrong('limited', 'source.incomplete');

  const fields: Partial<Record<RowField, string>> = {};
  for (const { name, text } of summary.children) {
    const field = fieldNamed.get(name);
    if (field && text.trim()) fields[field] ??= text.trim();
  }
  const abstracts = every(item, 'abstractInfoArray', 'abstractInfo').flatMap((e) => textAt(e, 'astrtCont') ?? []);
  const symbols = every(item, 'ipcInfoArray', 'ipcInfo').flatMap((e) => textAt(e, 'ipcNumber') ?? []);
  const applicants = every(item, 'applicantInfoArray', 'applicantInfo').flatMap((e) => textAt(e, 'name') ?? []);
  if (abstracts[0]) fields.abstract = abstracts.join(' ');
  if (symbols[0]) fields.ipc = symbols.join('|');
  if (applicants[0]) fields.applicants = applicants.join('|');
  const priorities = every(item, 'priorityInfoArray', 'priorityInfo').flatMap((e) => {
    const number = textAt(e, 'priorityApplicationNumber');
    const date = day(textAt(e, 'priorityApplicationDate') ?? '');
    return number ? [{ country: textAt(e, 'priorityApplicationCountry') ?? '', number, ...(date ? { date } : {}) }] : [];
  });
  const international = textAt(item, 'internationalInfoArray', 'internationalInfo', 'internationalApplicationNumber');
  return {
    row: { element: 'item', index: 1, fields },
    claims: every(item, 'claimInfoArray', 'claimInfo').length,
    family: every(item, 'familyInfoArray', 'familyInfo').flatMap((e) => textAt(e, 'familyApplicationNumber') ?? []),
    priorities,
    ...(international ? { international } : {}),
    events: eventsOf(item),
  };
};
