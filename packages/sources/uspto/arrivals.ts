import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { readJson } from '../json.ts';
import { recordOf } from '../patents.ts';
import { clean } from '../text.ts';
import { excerpt } from '../xml.ts';
import { readGrant } from './grant.ts';
import { statementsOf } from './map.ts';
import { type Wrapper, wrappersIn } from './shape.ts';

/** An application with its place, as a record or as a refusal. */
export const arrivalOf = (wrapper: Wrapper, document: string, index: number, fetchedAt: Date): Arrival => {
  const id = clean(wrapper.applicationNumberText ?? '', 40);
  const title = clean(wrapper.applicationMetaData?.inventionTitle ?? '', 120);
  const named = { position: { document, index }, ...(id ? { id: `US ${id}` } : {}), ...(title ? { title } : {}) };
  try {
    return { ...named, record: recordOf('uspto', statementsOf(wrapper, fetchedAt), fetchedAt) };
  } catch (fault) {
    if (fault instanceof Fault) return { ...named, record: fault };
    throw fault;
  }
};

/** Whether nothing was found, which the API says as an error. */
export const isNothing = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'code' in answer && Number(answer.code) === 404;

/** The applications in an answer. @throws Fault invalid `source.unexpected` for one that tells of none */
export const wrappersOf = (answer: unknown, beginning: string) => {
  if (isNothing(answer)) return { wrappers: [], total: 0 };
  const found = wrappersIn(answer);
  if (found) return found;
  const names = typeof answer === 'object' && answer !== null ? Object.keys(answer).slice(0, 3).join(', ') : typeof answer;
  throw new Fault('invalid', 'source.unexpected', `uspto: ${excerpt(names, 60)} tells of no patent`, {
    params: { answer: excerpt(beginning), found: excerpt(names, 60) },
  });
};

/** The records of a saved answer: JSON of the file wrapper, or a grant in XML. @throws Fault of the readers */
export const arrivalsIn = (document: string, bytes: Uint8Array, fetchedAt: Date): Arrival[] => {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 600));
  if (/^\s*[[{]/.test(beginning)) {
    const { wrappers } = wrappersOf(readJson(bytes), beginning);
    return wrappers.map((wrapper, i) => arrivalOf(wrapper, document, i + 1, fetchedAt));
  }
  try {
    const [grant] = readGrant(bytes, fetchedAt);
    const { office, number, kind = '' } = grant.subject.document;
    const title = grant.facts.title?.en;
    return [
      {
        position: { document, index: 1 },
        id: `${office} ${number} ${kind}`.trim(),
        ...(title ? { title: title.slice(0, 120) } : {}),
        record: recordOf('uspto', [grant], fetchedAt),
      },
    ];
  } catch (fault) {
    if (fault instanceof Fault && fault.code.startsWith('patent.')) return [{ position: { document, index: 1 }, record: fault }];
    throw fault;
  }
};
