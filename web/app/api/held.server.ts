import type { Classification } from '@sandan/market/classification/classification';
import type { GateRecord } from '@sandan/market/gate/gate';
import { gateReasonNames } from '@sandan/market/gate/reason';
import { gateRemedies, type OpenLine, openLines, openReasons } from '@sandan/market/gate/remedy';
import type { Api } from '../../server/api.ts';
import { textIn } from '../format/text.ts';
import type { HeldView } from './trade-gate.ts';
import type { Items, Language } from './views.ts';

/** Reasons that a record of classification takes away. */
const recorded: readonly string[] = ['classification_missing', 'ruling_missing', 'licence_missing'];

const recordOf = ({ name, listingId, hs, reason }: OpenLine, { transfer }: GateRecord): string | undefined =>
  recorded.includes(reason)
    ? new URLSearchParams({ transfer, name, ...(listingId ? { listing: listingId } : {}), ...(hs ? { hs } : {}) }).toString()
    : undefined;

/** What a held passage still wants, in one language, by the records that are in force. */
export const heldView = (
  record: GateRecord,
  classifications: readonly Classification[],
  language: Language,
  now = new Date(),
): HeldView => {
  const lines = openLines(record, classifications, now);
  const { id, process, subject, destination, by } = record;
  return {
    id,
    process,
    subject,
    destination,
    at: by.at,
    reasons: openReasons(record, lines).map((reason) => {
      const { by: whose, what } = gateRemedies[reason];
      return {
        reason,
        says: textIn(gateReasonNames[reason], language),
        by: whose,
        what: textIn(what, language),
        lines: lines
          .filter((line) => line.reason === reason)
          .map((line) => ({ name: line.name, hs: line.hs, candidates: line.candidates, record: recordOf(line, record) })),
      };
    }),
  };
};

const recordsOf = (api: Api, organisation: string) =>
  api.read<Items<Classification>>(`/organisations/${organisation}/classifications`).then(({ items }) => items);

/** What the gate held when the organisation last tried to send this thing; absent if it passed, or was never tried. */
export const heldAt = async (
  api: Api,
  organisation: string,
  subject: string,
  language: Language,
): Promise<HeldView | undefined> => {
  const found = await api.find<Items<GateRecord>>(`/organisations/${organisation}/gates`, { subject, limit: 1 });
  const last = found?.items[0];
  return last?.outcome === 'held' ? heldView(last, await recordsOf(api, organisation), language) : undefined;
};

/** Of each thing that an organisation lately tried to send: the last try, where it was held. */
export const lastHeld = (tries: readonly GateRecord[]): GateRecord[] => {
  const seen = new Set<string>();
  return tries.filter(({ subject, outcome }) => {
    const first = !seen.has(subject);
    seen.add(subject);
    return first && outcome === 'held';
  });
};
