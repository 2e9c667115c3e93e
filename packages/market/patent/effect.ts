import { isSt27, st27Effect } from './st27.ts';
import type { LegalEvent } from './statement.ts';

/** What an event does to a right. */
export const effects = ['granted', 'paid', 'restored', 'withdrawn', 'refused', 'lapsed', 'expired', 'invalidated'] as const;
export type Effect = (typeof effects)[number];

/**
 * Codes of INPADOC by office, those that decide; others are told by their words. Sources: EPO, "INPADOC legal event codes" by
 * country, and the descriptions that come with each event.
 */
const codes: Readonly<Record<string, Readonly<Record<string, Effect>>>> = {
  EP: {
    GRAA: 'granted',
    '18D': 'withdrawn',
    '18W': 'withdrawn',
    '18R': 'refused',
    '27W': 'invalidated',
    PG25: 'lapsed',
    PGFP: 'paid',
    '27A': 'granted',
    '26N': 'granted',
    PLBE: 'granted',
    PLAE: 'invalidated',
  },
  US: { MAFP: 'paid', LAPS: 'lapsed', FP: 'lapsed', STCB: 'withdrawn', REIN: 'restored' },
  KR: {
    GRNT: 'granted',
    E701: 'granted',
    PR0701: 'granted',
    E601: 'refused',
    FPAY: 'paid',
    PR1001: 'paid',
    LAPS: 'lapsed',
    PC1903: 'lapsed',
    PC1801: 'expired',
  },
  JP: { R150: 'granted', R250: 'paid', LAPS: 'lapsed', A02: 'refused', EXPY: 'expired' },
  CN: { GR01: 'granted', CF01: 'lapsed', RJ01: 'refused', WD01: 'withdrawn', CX01: 'expired' },
  DE: { R119: 'lapsed', R071: 'expired', R002: 'refused', R018: 'granted', R020: 'granted' },
  CA: { MKLA: 'lapsed', MKEX: 'expired', FZDE: 'withdrawn' },
  GB: { PCNP: 'lapsed', PE20: 'expired' },
  FR: { ST: 'lapsed' },
};

type Words = readonly (readonly [RegExp, Effect])[];

/** Words of events that end a right, and of those that make or keep one; the first that is found decides. */
const ends: Words = [
  [/restor|reinstat|re-?establish|회복/i, 'restored'],
  [/expir(?:y|ed|ation)|존속기간\s*만료/i, 'expired'],
  [/revo[ck]|invalid|annul|nullit|무효\s*(?:심결|확정)/i, 'invalidated'],
  [/refus|reject/i, 'refused'],
  [/deemed to be withdrawn|withdraw|abandon|dead\b|discontinu|취하|포기/i, 'withdrawn'],
  [/laps|ceas|non-?payment|termination|소멸/i, 'lapsed'],
];
const makes: Words = [
  [/fee paid|payment of (?:annual|maintenance)|annual fee|maintenance fee|등록료 납부|연차료 납부/i, 'paid'],
  [
    /(?<!intention to )(?:\bgrant of (?:the )?patent|patent grant|patented case|certificate of patent|registration of (?:a )?patent)/i,
    'granted',
  ],
];

/** Words of Korean documents that decide on an application, whoever lists them. */
const korean: Words = [
  [/^(?:\[.*?\])?등록결정서|특허결정서|^설정등록/, 'granted'],
  [/^(?:\[.*?\])?거절결정서|^거절결정/, 'refused'],
  [/^(?:\[.*?\])?(?:특허|출원)?\s*취하서|취하간주/, 'withdrawn'],
  [/^(?:\[.*?\])?포기서/, 'withdrawn'],
  [/등록무효|무효심결확정/, 'invalidated'],
];

/** EPO tells the state of a European patent in words under one code. */
const announced: Words = [
  [/deemed to be withdrawn|withdrawn/i, 'withdrawn'],
  [/refused/i, 'refused'],
  [/revoked/i, 'invalidated'],
  [/granted|no opposition|opposition rejected|maintained/i, 'granted'],
  [/expired/i, 'expired'],
  [/lapsed|ceased/i, 'lapsed'],
];

const told = (words: Words, text: string): Effect | undefined => words.find(([shape]) => shape.test(text))?.[1];

/** What an event of an office does to a right; undefined for one that changes nothing about whether it is in force. */
export const effectOf = (office: string, { code, description, effect, country }: LegalEvent): Effect | undefined => {
  const text = Object.values(description).join(' ');
  if (code && isSt27(code)) return st27Effect(code);
  if (office === 'EP' && code === 'STAA') return told(announced, text);
  const known = code && (codes[office]?.[code] ?? (country ? codes[country]?.[code] : undefined));
  if (known) return known;
  if (effect === '-') return told(ends, text) ?? 'lapsed';
  if (effect === '+') return told(makes, text);
  return office === 'KR'
    ? told(korean, description.ko ?? '')
    : office === 'US'
      ? (told(makes, text) ?? american(text))
      : undefined;
};

/** Transactions of the USPTO carry no sign; of their words only these decide. */
const american = (text: string): Effect | undefined =>
  told(
    [
      [/expire patent|patent expired/i, 'lapsed'],
      [/^(?:mail )?abandonment|^abandoned/i, 'withdrawn'],
      [/recordation of patent grant mailed|patent issue date used/i, 'granted'],
      [/payment of maintenance fee/i, 'paid'],
      [/petition (?:entered|decision).*reinstat|expired patent reinstated/i, 'restored'],
    ],
    text,
  );
