import { Fault } from '@sandan/kernel/fault';
import type { Localized } from '@sandan/kernel/text';
import type { Arrival } from '@sandan/market/import/arrival';
import { countryOf, europeanUnion } from '@sandan/market/reference/country';
import type { FactOf } from '@sandan/market/reference/fact';
import { hsOf, tariffOf } from '@sandan/market/reference/hs';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { csvRows } from '../csv.ts';
import { type Row, readAnswer } from '../data-go-kr/answer.ts';
import type { Service } from '../data-go-kr/gateway.ts';
import { textOfHtml } from '../html.ts';
import { arrived, referenceOf } from '../reference.ts';
import { clean, day } from '../text.ts';

export const source = 'kotra-regulations';
export const regulationService: Service = {
  path: '/B410001/DS00000128/getDS00000128',
  name: 'kotra import regulations',
  provider: 'gateway',
  params: { type: 'json' },
};

type Regulation = FactOf<'import_regulation'>;

/** A measure as KOTRA words it: `우회수출(반덤핑)(규제중)`. @throws Fault invalid `reference.nothing` for a country without any */
export const measureOf = (written: string): Pick<Regulation, 'measure' | 'stage'> => {
  const text = written.replace(/\s/g, '');
  if (!text) throw new Fault('invalid', 'reference.nothing', 'a country without measures');
  const around = text.includes('우회');
  const stage = text.includes('조사') ? 'investigation' : 'in_force';
  const kind = text.includes('반덤핑')
    ? 'anti_dumping'
    : text.includes('상계')
      ? 'countervailing'
      : text.includes('세이프가드')
        ? 'safeguard'
        : undefined;
  return { stage, measure: kind === undefined ? 'other' : around ? `${kind}_circumvention` : kind };
};

/** `한글(English)`: the last bracket that closes the name, if it holds Latin letters and the rest Korean. */
export const bilingual = (text: string): Localized => {
  const name = clean(textOfHtml(text, 4000), 4000);
  let depth = 0;
  for (let at = name.length - 1; at > 0 && name.endsWith(')'); at--) {
    if (name[at] === ')') depth += 1;
    if (name[at] === '(') depth -= 1;
    if (depth > 0) continue;
    const [ko, en] = [name.slice(0, at).trim(), name.slice(at + 1, -1).trim()];
    if (/[가-힣]/.test(ko) && /[A-Za-z]{2}/.test(en) && !/[가-힣]/.test(en)) return { ko: clean(ko, 400), en: clean(en, 400) };
    break;
  }
  return /[가-힣]/.test(name) ? { ko: clean(name, 400) } : { en: clean(name, 400) };
};

/** Whom a measure is aimed at: names as written, and which of them are known countries. */
export const targetsOf = (written: string) => {
  const text = written.slice(0, 2000);
  const names = text
    .split(/,(?![^(]*\))/)
    .map((name) => clean(name, 80))
    .filter(Boolean)
    .slice(0, 60);
  const whole = /전\s?세계/.test(text);
  const named = names.flatMap((name) => (/^(?:EU|유럽|유럽연합)/.test(name) ? europeanUnion : [countryOf(name) ?? '']));
  const besides = /한국\s?제외/.test(text);
  return {
    targets: names,
    countries: [...new Set(named.filter(Boolean))],
    whole,
    korea: !besides && (whole || /한국/.test(text)),
  };
};

const tariffs = (codes: readonly string[]) => {
  const tariff = [...new Set(codes.flatMap((code) => tariffOf(code) ?? []))].slice(0, 200);
  return { tariff, hs: [...new Set(tariff.flatMap((code) => hsOf(code) ?? []))] };
};

interface Given {
  readonly by: string;
  readonly item: string;
  readonly measure: string;
  readonly codes: readonly string[];
  readonly targets: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly outcome?: string | undefined;
}

const recordOf = (given: Given, fetchedAt: Date, list: string = source): ReferenceRecord => {
  const measure = measureOf(given.measure);
  const by = given.by.trim().toUpperCase();
  const { countries, ...targets } = targetsOf(given.targets);
  const { tariff, hs } = tariffs(given.codes);
  const title = bilingual(given.item);
  if (!Object.values(title).some(Boolean)) throw new Fault('invalid', 'reference.nothing', 'a measure on nothing');
  const outcome = clean(given.outcome ?? '', 2000);
  return referenceOf(
    { source, list, fetchedAt },
    {
      title,
      hs,
      countries: [...new Set([by, ...countries])].slice(0, 60),
      ...(given.from ? { on: given.from } : {}),
      fact: {
        kind: 'import_regulation',
        by,
        ...measure,
        written: clean(given.measure, 200),
        tariff,
        ...targets,
        ...(given.from ? { from: given.from } : {}),
        ...(given.until ? { until: given.until } : {}),
        ...(outcome ? { outcome } : {}),
      },
    },
  );
};

/** A row of DS00000128. It has no identity of its own, and a row that changes is another one. */
export const regulationOf = (row: Row, fetchedAt: Date): ReferenceRecord =>
  recordOf(
    {
      by: row.ISO_WD2_NAT_CD ?? '',
      item: row.CMDLT_NAME ?? '',
      measure: row.REGL_CN ?? '',
      codes: [row.HSCD ?? '', ...(row.HSCD_CN ?? '').split(',')],
      targets: row.PROBE_TGT_NAT_NAME ?? '',
      from: day(row.REGL_STR_DE ?? ''),
      until: day(row.REGL_END_DE ?? ''),
    },
    fetchedAt,
  );

export const regulationArrivals = (
  rows: readonly Row[],
  document: string,
  fetchedAt: Date,
  before = 0,
): Arrival<ReferenceRecord>[] =>
  rows.map((row, i) => arrived(document, before + i + 1, row.HSCD, row.CMDLT_NAME, () => regulationOf(row, fetchedAt)));

export const readRegulations = (bytes: Uint8Array, document: string, fetchedAt: Date) =>
  regulationArrivals(readAnswer(bytes, 200, 'gateway', fetchedAt).rows, document, fetchedAt);

/** The first day in a text, however its parts are joined (`2027--08-02`, `2025-0518`, `2027,2-09`). */
const dayIn = (text: string): string | undefined => {
  const [, year, month = '', date] = /(\d{4})[-.,]*(\d{1,2})[-.,]*(\d{2})(?!\d)/.exec(text) ?? [];
  return year ? day(`${year}-${month.padStart(2, '0')}-${date}`) : undefined;
};
/** From when to when: either may be missing, or be no more than a year. */
const spanIn = (text: string) => {
  const [from = '', until = ''] = text.split(/[~∼～]| [-–] /);
  return { from: dayIn(from), until: dayIn(until) };
};

/** The file that KOTRA publishes, a list of its own: tariff codes joined by `|`, the period in a sentence. */
export async function* regulationFile(bytes: AsyncIterable<Uint8Array>, document: string, fetchedAt: Date) {
  let index = 0;
  for await (const row of csvRows(bytes, { required: ['imposing_country', 'hs_codes', 'item', 'measure_status'] })) {
    index += 1;
    const span = spanIn(row.final_period ?? '');
    yield arrived(document, index, row.no, row.item, () =>
      recordOf(
        {
          by: row.imposing_country ?? '',
          item: row.item ?? '',
          measure: row.measure_status ?? '',
          codes: (row.hs_codes ?? '').split('|'),
          targets: row.target_countries ?? '',
          ...span,
          outcome: row.final_rate,
        },
        fetchedAt,
        'file',
      ),
    );
  }
}
