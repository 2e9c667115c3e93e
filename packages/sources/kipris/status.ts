import { Fault } from '@sandan/kernel/fault';
import { applicationNumber, rightOf } from '@sandan/market/patent/number';
import { st27Code, st27Words } from '@sandan/market/patent/st27';
import type { LegalEvent, Statement } from '@sandan/market/patent/statement';
import { clean, day } from '../text.ts';
import { at, type Element, readTree, textAt } from '../tree.ts';
import { excerpt } from '../xml.ts';
import { checkHead } from './answer.ts';
import { headOf } from './detail.ts';

/** Elements below one that hold a field, wherever they stand: the official sheets name the fields, not what is around them. */
const holding = (element: Element, field: string): Element[] =>
  element.children.some(({ name }) => name === field) ? [element] : element.children.flatMap((child) => holding(child, field));

const read = (bytes: Uint8Array, what: string): Element => {
  const { root, beginning } = readTree(bytes);
  checkHead(headOf(root), beginning);
  const body = at(root, 'body');
  if (root.name !== 'response' || !body)
    throw new Fault('invalid', 'source.unexpected', `kipris ${what}: no body`, {
      params: { answer: excerpt(beginning), found: excerpt(root.name, 60) },
    });
  return body;
};

/**
 * Reads the legal status of a patent by WIPO ST.27 (`legStatusST27InfoSearchService/BasicInfo`). Undefined where the answer holds no
 * event: that is not a history without events, for KIPRIS answers so for what a service does not hold.
 * @throws Fault as `xmlReader` does; `source.refused` for an error answer (31: the key has no term for this product)
 */
export const readStatus = (bytes: Uint8Array): LegalEvent[] | undefined => {
  const events = holding(read(bytes, 'status'), 'keyEventCode').flatMap((event): LegalEvent[] => {
    const date = day(textAt(event, 'eventDate') ?? '');
    const key = /^[A-Z]\d{2}$/.exec(textAt(event, 'keyEventCode') ?? '')?.[0];
    if (!date || !key) return [];
    const parts = {
      key,
      detailed: textAt(event, 'detailedEventCode'),
      previousStage: textAt(event, 'previousStageCode'),
      currentStage: textAt(event, 'currentStageCode'),
      national: textAt(event, 'nationalEventCode'),
    };
    return [{ date, code: st27Code(parts), description: st27Words(parts) }];
  });
  return events.length > 0 ? events.slice(0, 500) : undefined;
};

/**
 * Reads the older history (`legStatusInfoSearchService`). Since July 2025 it holds designs and trademarks only, and answers a patent
 * with code 00 and an empty body: undefined, never "no history".
 * @throws Fault as `readStatus`; invalid `patent.number`
 */
export const readHistory = (bytes: Uint8Array, number: string): LegalEvent[] | undefined => {
  const body = read(bytes, 'history');
  const right = rightOf(applicationNumber(number));
  if (right === 'patent' || right === 'utility') return undefined;
  const events = holding(body, 'legalStatusDate').flatMap((event): LegalEvent[] => {
    const date = day(textAt(event, 'legalStatusDate') ?? '');
    const name = clean(textAt(event, 'legalStatusName') ?? textAt(event, 'legalStatusComment') ?? '', 400);
    const code = clean(textAt(event, 'legalStatusCode') ?? '', 20);
    return date && name ? [{ date, ...(code ? { code } : {}), description: { ko: name } }] : [];
  });
  return events.length > 0 ? events : undefined;
};

/** Events of an application as what KIPRIS says of it under the name of its legal status. */
export const statusStatement = (number: string, events: readonly LegalEvent[], fetchedAt: Date): Statement => ({
  source: 'kipris-status',
  fetchedAt: fetchedAt.toISOString(),
  subject: { stage: 'application', document: { office: 'KR', number: applicationNumber(number) } },
  facts: { events: [...events] },
});

export { holding, read as readBody };
