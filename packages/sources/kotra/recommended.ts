import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { countryOf } from '@sandan/market/reference/country';
import type { ExporterClass } from '@sandan/market/reference/fact';
import { hsOf } from '@sandan/market/reference/hs';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { csvRows } from '../csv.ts';
import { type Row, readAnswer } from '../data-go-kr/answer.ts';
import type { Service } from '../data-go-kr/gateway.ts';
import { arrived, referenceOf } from '../reference.ts';
import { clean, day } from '../text.ts';

export const source = 'kotra-recommended';

/** Of about 890,000 rows only those of one code are asked for. */
export const recommendedService = (hs: string): Service => ({
  path: '/B410001/export-recommend-info/search',
  name: 'kotra recommended countries',
  provider: 'gateway',
  params: { type: 'json', HSCD: hs },
});
export const recommendedPerPage = 1000;

const classes: Readonly<Record<string, ExporterClass>> = {
  내수: 'domestic',
  초보: 'beginner',
  유망: 'promising',
  성장: 'growing',
};

const recordOf = (
  row: { hs: string; country: string; iso?: string | undefined; scale: string; score: string; updated?: string | undefined },
  fetchedAt: Date,
): ReferenceRecord => {
  const hs = hsOf(row.hs);
  const exporter = classes[row.scale.trim()];
  const countryName = clean(row.country, 80);
  const score = Number(row.score.trim() || Number.NaN);
  if (!hs || !exporter || !countryName || !Number.isFinite(score))
    throw new Fault('invalid', 'reference.invalid', `${row.hs} ${row.country} ${row.scale} ${row.score}`.slice(0, 200));
  const country = countryOf(countryName) ?? (row.iso ? countryOf(row.iso) : undefined);
  return referenceOf(
    { source, list: hs, sourceId: `${hs}-${exporter}-${country ?? countryName}`.slice(0, 100), fetchedAt },
    {
      hs: [hs],
      countries: country ? [country] : [],
      ...(row.updated ? { on: row.updated } : {}),
      fact: { kind: 'recommended_country', countryName, exporter, score, ...(row.updated ? { updated: row.updated } : {}) },
    },
  );
};

export const recommendedArrivals = (
  rows: readonly Row[],
  document: string,
  fetchedAt: Date,
  before = 0,
): Arrival<ReferenceRecord>[] =>
  rows.map((row, i) =>
    arrived(document, before + i + 1, row.HSCD, row.NAT_NAME, () =>
      recordOf(
        {
          hs: row.HSCD ?? '',
          country: row.NAT_NAME ?? '',
          scale: row.EXPORTSCALE ?? '',
          score: row.EXP_BHRC_SCR ?? '',
          updated: day((row.UPDT_DT ?? '').slice(0, 10)) ?? day((row.UPDT_DT ?? '').slice(0, 8)),
        },
        fetchedAt,
      ),
    ),
  );

export const readRecommended = (bytes: Uint8Array, document: string, fetchedAt: Date) =>
  recommendedArrivals(readAnswer(bytes, 200, 'gateway', fetchedAt).rows, document, fetchedAt);

/** The same as a file with names of its own. */
export async function* recommendedFile(bytes: AsyncIterable<Uint8Array>, document: string, fetchedAt: Date) {
  let index = 0;
  for await (const row of csvRows(bytes, { required: ['hs_code', 'country_name', 'export_scale', 'recommendation_score'] })) {
    index += 1;
    yield arrived(document, index, row.hs_code, row.country_name, () =>
      recordOf(
        {
          hs: row.hs_code ?? '',
          country: row.country_name ?? '',
          iso: row.country_iso,
          scale: row.export_scale ?? '',
          score: row.recommendation_score ?? '',
        },
        fetchedAt,
      ),
    );
  }
}
