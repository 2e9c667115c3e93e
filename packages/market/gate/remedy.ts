import type { Localized } from '@sandan/kernel/text';
import type { Classification } from '../classification/classification.ts';
import { type GateRecord, holding, lineOf, type PassageLine } from './gate.ts';
import type { GateReason } from './reason.ts';

/** Who can do something about what holds: the side that sends, or the desk; nobody where nothing helps. */
export type RemedyBy = 'sender' | 'desk' | 'nobody';

/** What lets pass what the gate holds, and who does it. */
export const gateRemedies: Readonly<Record<GateReason, { readonly by: RemedyBy; readonly what: Localized }>> = {
  lists_missing: {
    by: 'desk',
    what: {
      ko: '운영자가 제재 명단을 읽어 들이면 다시 진행할 수 있습니다.',
      en: 'Try again once the desk has read the sanctions lists.',
    },
  },
  party_unscreened: {
    by: 'desk',
    what: {
      ko: '운영자가 당사자를 명단과 대조하면 다시 진행할 수 있습니다.',
      en: 'Try again once the desk has screened the party.',
    },
  },
  party_open: {
    by: 'desk',
    what: {
      ko: '운영자가 명단의 당사자인지 확인합니다. 확인이 끝나면 다시 진행해 주세요.',
      en: 'The desk checks whether it is the listed party. Try again once it has answered.',
    },
  },
  party_denied: {
    by: 'nobody',
    what: {
      ko: '이 당사자와는 거래할 수 없습니다. 잘못 확인된 것이라면 운영자에게 알려 주세요.',
      en: 'Nothing can be traded with this party. If that is a mistake, tell the desk.',
    },
  },
  destination_closed: {
    by: 'nobody',
    what: { ko: '이 목적지로는 이 장터에서 보낼 수 없습니다.', en: 'Nothing leaves for this destination by this market.' },
  },
  hs_missing: {
    by: 'sender',
    what: { ko: '보내는 쪽이 견적의 품목마다 HS 코드를 적습니다.', en: 'The sender gives each line of the quote its HS code.' },
  },
  classification_missing: {
    by: 'sender',
    what: {
      ko: '보내는 쪽이 전략물자인지 판정하고 그 결과를 기록합니다.',
      en: 'The sender classifies it as strategic or not, and records the result.',
    },
  },
  ruling_missing: {
    by: 'sender',
    what: {
      ko: '보내는 쪽이 무역안보관리원에 전문판정을 신청하고, 받은 판정을 기록합니다.',
      en: 'The sender asks the Korean Security Agency of Trade and Industry for a ruling, and records it.',
    },
  },
  licence_missing: {
    by: 'sender',
    what: {
      ko: '보내는 쪽이 이 목적지에 대한 수출허가를 받고, 판정 기록에 허가번호를 적습니다.',
      en: 'The sender obtains an export licence for this destination, and records it with the classification.',
    },
  },
};

export interface OpenLine extends PassageLine {
  readonly candidates: readonly string[];
  readonly reason: GateReason;
}

/** The lines that would still hold, by the records that are in force by now. */
export const openLines = (record: GateRecord, classifications: readonly Classification[], now: Date): OpenLine[] =>
  record.lines.flatMap(({ name, listingId, hs, candidates }) => {
    const line = { name, ...(listingId ? { listingId } : {}), ...(hs ? { hs } : {}) };
    const evidence = { classifications, candidates: new Map(hs ? [[hs, candidates]] : []) };
    const reason = holding[lineOf(line, record, evidence, now).outcome];
    return reason ? [{ ...line, candidates, reason }] : [];
  });

const ofLines: readonly string[] = Object.values(holding);

/** Whatever would still hold, by the records that are in force by now: of parties and places as it was found, of lines as it is. */
export const openReasons = (record: GateRecord, lines: readonly OpenLine[]): GateReason[] => [
  ...record.reasons.filter((reason) => !ofLines.includes(reason)),
  ...new Set(lines.map(({ reason }) => reason)),
];
