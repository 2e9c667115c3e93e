/** What a number of an office speaks of. */
export type Stage = 'application' | 'publication' | 'registration';

/** A number without country and kind code, brought into its one form, and what it can speak of if no kind code says it. */
export interface Shape {
  readonly stage: Stage;
  readonly number: string;
}

export interface Office {
  /** The shape of letters and digits in a row, or none; `kind` is the kind code, empty where none was written. */
  readonly shape: (bare: string, kind: string) => Shape | undefined;
  /** What a kind code says by its first letter, or by all of it. */
  readonly kinds: Readonly<Record<string, Stage>>;
}

/** The year that two digits stand for: no office's numbers of today are older than 1971, nor were any of 2071 given. */
export const fullYear = (two: string): string => `${Number(two) > 70 ? 19 : 20}${two}`;
const year = '(?:19|20)\\d{2}';
const of = (source: string, bare: string) => new RegExp(`^${source}$`).exec(bare);

const publishedThenGranted = {
  A: 'publication',
  B: 'registration',
  C: 'registration',
  U: 'publication',
  Y: 'registration',
} as const;

/** Serial numbers of the USPTO's applications begin with a series: 17/248,024. Patents have not reached 13 million. */
const us: Office = {
  kinds: {
    A1: 'publication',
    A2: 'publication',
    A9: 'publication',
    B: 'registration',
    E: 'registration',
    S: 'registration',
    P: 'application',
  },
  shape: (bare, kind) => {
    const published = of(`(${year})(\\d{6,7})`, bare);
    if (published && kind !== 'B') return { stage: 'publication', number: `${published[1]}${published[2]?.padStart(7, '0')}` };
    const dated = of(`${year}(\\d{8})`, bare);
    if (dated?.[1]) return { stage: 'application', number: dated[1] };
    if (of('(?:D|RE|PP|H)\\d{4,7}', bare)) return { stage: 'registration', number: bare };
    if (of('\\d{8}', bare) && Number(bare) >= 13_000_000) return { stage: 'application', number: bare };
    return of('\\d{6,8}', bare) ? { stage: 'registration', number: bare } : undefined;
  },
};

const ep: Office = {
  kinds: publishedThenGranted,
  shape: (bare) => {
    if (of('\\d{7}', bare)) return { stage: 'publication', number: bare };
    const dated = of('(?:19|20)(\\d{2})0(\\d{6})', bare);
    if (dated) return { stage: 'application', number: `${dated[1]}${dated[2]}` };
    const application = of('(\\d{8})\\d?', bare);
    return application?.[1] ? { stage: 'application', number: application[1] } : undefined;
  },
};

/** Publications of the international bureau, and the international applications that a receiving office counts (KR2019012345). */
const wo: Office = {
  kinds: { A: 'publication', W: 'application' },
  shape: (bare) => {
    const received = of(`(${year})([A-Z]{2})(\\d{5,6})`, bare);
    if (received) return { stage: 'application', number: `${received[2]}${received[1]}${received[3]?.padStart(6, '0')}` };
    const application = of(`([A-Z]{2})(${year}|\\d{2})(\\d{5,6})`, bare);
    if (application) {
      const [, country, y = '', serial = ''] = application;
      return { stage: 'application', number: `${country}${y.length === 2 ? fullYear(y) : y}${serial.padStart(6, '0')}` };
    }
    const whole = of(`(${year})(\\d{6})`, bare);
    if (whole) return { stage: 'publication', number: bare };
    const short = of('(\\d{2})(\\d{5,6})', bare);
    return short ? { stage: 'publication', number: `${fullYear(short[1] ?? '')}${short[2]?.padStart(6, '0')}` } : undefined;
  },
};

const eras: Readonly<Record<string, number>> = { M: 1867, T: 1911, S: 1925, H: 1988, R: 2018 };

/** Japanese numbers count by the year, until 1999 by that of the era (H10 is 1998); patents have seven digits. */
const jp: Office = {
  kinds: { ...publishedThenGranted },
  shape: (bare) => {
    const inEra = of('([MTSHR])(\\d{1,2})(\\d{6})', bare);
    if (inEra) return { stage: 'publication', number: `${(eras[inEra[1] ?? ''] ?? 0) + Number(inEra[2])}${inEra[3]}` };
    const dated = of(`(${year})(\\d{1,6})`, bare);
    if (dated && bare.length >= 8) return { stage: 'publication', number: `${dated[1]}${dated[2]?.padStart(6, '0')}` };
    return of('\\d{7}', bare) ? { stage: 'registration', number: bare } : undefined;
  },
};

const cn: Office = {
  kinds: { ...publishedThenGranted, U: 'registration', S: 'registration', Y: 'registration' },
  shape: (bare) => {
    const application = of(`(${year}\\d{8})[\\dX]?`, bare);
    if (application?.[1]) return { stage: 'application', number: application[1] };
    return of('\\d{7}|\\d{9}', bare) ? { stage: 'publication', number: bare } : undefined;
  },
};

const de: Office = {
  kinds: { ...publishedThenGranted, T: 'publication', U: 'registration' },
  shape: (bare) => {
    const dated = of(`(\\d{2}${year}\\d{6})\\d?`, bare);
    if (dated?.[1]) return { stage: 'publication', number: dated[1] };
    return of('\\d{7,9}', bare) ? { stage: 'publication', number: bare } : undefined;
  },
};

const plain: Office = {
  kinds: publishedThenGranted,
  shape: (bare) => (of('[A-Z]?\\d{6,12}', bare) ? { stage: 'publication', number: bare } : undefined),
};

const others =
  'AT AU BE BG BR CA CH CL CO CZ DK EA EE ES FI FR GB GE GR HK HR HU ID IE IL IN IS IT LT LU LV MA MX MY NL NO NZ PH PL PT RO RS RU SA SE SG SI SK SU TH TR TW UA VN ZA';

/** Offices by their code of WIPO ST.3, but the Korean one, whose numbers `number.ts` knows. */
export const offices: Readonly<Record<string, Office>> = {
  ...Object.fromEntries(others.split(' ').map((code) => [code, plain])),
  US: us,
  EP: ep,
  WO: wo,
  JP: jp,
  CN: cn,
  DE: de,
};
