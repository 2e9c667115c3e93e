import type { Arrival } from '@sandan/market/import/arrival';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { askStatuses, readStatuses } from '@sandan/sources/nts/status';
import * as z from 'zod';
import { feed } from '../feed.ts';
import { importReferences } from '../references.ts';
import { readWhole } from './read.ts';

/** Business numbers with commas: organisations state none in this market yet. */
const Params = z.strictObject({ numbers: z.string().min(10).max(300) });

/** Whether companies trade, by their business numbers; a number whose check digit is wrong is not asked about. */
export const nts = feed<ReferenceRecord, z.infer<typeof Params>>({
  name: 'nts',
  title: { ko: '국세청 사업자등록 상태', en: 'National Tax Service: business status' },
  home: 'https://www.data.go.kr/data/15081808/openapi.do',
  origin: 'https://api.odcloud.kr',
  keys: ['DATA_GO_KR_KEY'],
  quota: { requests: 9000, per: 'day' },
  every: 24 * 60,
  staleAfter: 7 * 24 * 60,
  owned: false,
  partial: true,
  params: Params,
  async *walk({ ask, keys, params, now, origin }) {
    const arrivals: Arrival<ReferenceRecord>[] = await askStatuses(
      { ask, key: keys.DATA_GO_KR_KEY ?? '', origin, now },
      params.numbers.split(',').map((number) => number.trim()),
    );
    yield { arrivals };
  },
  read: readWhole(readStatuses),
  sink: importReferences,
});
