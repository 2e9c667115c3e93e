/**
 * What an answer's code means: `none` nothing found; `passing` another try may help; `limit` the day's requests are used up; `key`
 * the key is not taken, and no try will help until somebody acts; `wrong` the question is at fault; `gone` there is no such service.
 */
export type Meaning = 'fine' | 'none' | 'passing' | 'limit' | 'key' | 'wrong' | 'gone';

type Meanings = Readonly<Record<string, Meaning>>;

/** Codes of the common gateway (`returnReasonCode`), from the guides of KOTRA and of the customs service; odcloud's are below zero. */
export const gatewayCodes: Meanings = {
  '0': 'fine',
  '1': 'passing',
  '2': 'passing',
  '3': 'none',
  '4': 'passing',
  '5': 'passing',
  '10': 'wrong',
  '11': 'wrong',
  '12': 'gone',
  '20': 'key',
  '21': 'key',
  '22': 'limit',
  '30': 'key',
  '31': 'key',
  '32': 'key',
  '33': 'key',
  '99': 'passing',
  '-4': 'key',
  '-401': 'key',
};

/**
 * Codes of the agencies behind the gateway (`resultCode`). They collide with the gateway's: 02 is a broken database there and a
 * missing key at the customs service; 22 is a limit there and a system error at KOTRA; so each agency has its own table.
 */
export const providers = {
  /** Agencies that hand on the gateway's codes. */
  gateway: gatewayCodes,
  customs: { '0': 'fine', '1': 'passing', '2': 'key', '3': 'key', '99': 'wrong' },
  kotra: {
    '0': 'fine',
    ...Object.fromEntries(Array.from({ length: 37 }, (_, i) => [String(i + 1), 'passing' as const])),
    '79': 'passing',
    '81': 'wrong',
    '99': 'passing',
  },
} as const satisfies Record<string, Meanings>;
export type Provider = keyof typeof providers;

/** `00`, `0`, `0000` and the number 0 are one code. */
const normal = (code: string): string => code.trim().replace(/^0+(?=\d)/, '');

export const meaningOf = (meanings: Meanings, code: string): Meaning => meanings[normal(code)] ?? 'wrong';

/** Plain-text answers of the newer gateway. */
export const plainTexts: readonly (readonly [RegExp, Meaning])[] = [
  [/^unauthorized\b/i, 'key'],
  [/^forbidden\b/i, 'key'],
  [/^(?:api )?rate limit exceeded|^too many requests/i, 'limit'],
  [/^api not found|^not found/i, 'gone'],
  [/^unexpected errors?\b|^internal server error/i, 'passing'],
];
