import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { csvRows } from '../csv.ts';
import { arrived, referenceOf } from '../reference.ts';
import { clean } from '../text.ts';

/**
 * Classes by which the National Technology Bank files its records: eight of industry (10 to 80), ten of an older list (A to J) and
 * those of the national standard classification of science and technology. Each covers several sections of IPC, so that none is
 * turned into a code: its name becomes a keyword.
 */
export const categories: Readonly<Record<string, readonly [ko: string, en: string]>> = {
  '10': ['기계·소재', 'Machinery and materials'],
  '20': ['전기·전자', 'Electrical and electronic'],
  '30': ['정보통신', 'Information and communication'],
  '40': ['화학', 'Chemistry'],
  '50': ['바이오·의료', 'Biotechnology and medicine'],
  '60': ['에너지·자원', 'Energy and resources'],
  '70': ['지식서비스', 'Knowledge services'],
  '80': ['세라믹', 'Ceramics'],
  A: ['기계', 'Machinery'],
  B: ['재료', 'Materials'],
  C: ['전기전자', 'Electrical and electronic'],
  D: ['정보통신', 'Information and communication'],
  E: ['생명·보건', 'Life and health'],
  F: ['섬유·화학', 'Textiles and chemistry'],
  G: ['환경', 'Environment'],
  H: ['에너지·자원', 'Energy and resources'],
  I: ['건설·교통', 'Construction and transport'],
  J: ['기타', 'Other'],
  EA: ['기계', 'Machinery'],
  EB: ['재료', 'Materials'],
  EC: ['화공', 'Chemical engineering'],
  ED: ['전기·전자', 'Electrical and electronic'],
  EE: ['정보·통신', 'Information and communication'],
  EF: ['에너지·자원', 'Energy and resources'],
  EG: ['원자력', 'Nuclear power'],
  EH: ['환경', 'Environment'],
  EI: ['건설·교통', 'Construction and transport'],
  LA: ['생명과학', 'Life sciences'],
  LB: ['농림수산식품', 'Agriculture, forestry, fisheries and food'],
  LC: ['보건의료', 'Health and medicine'],
  NA: ['수학', 'Mathematics'],
  NB: ['물리학', 'Physics'],
  NC: ['화학', 'Chemistry'],
  ND: ['지구과학', 'Earth sciences'],
  OA: ['뇌과학', 'Brain science'],
  OB: ['인지·감성과학', 'Cognitive and affective science'],
  OC: ['과학기술과 인문사회', 'Science, technology and society'],
};

/** The name of a class, of the middle one if it says more than the major one. Codes of no use as a keyword (`J`) have none. */
export const categoryName = (...codes: readonly (string | undefined)[]): readonly [ko: string, en: string] | undefined => {
  const known = codes
    .map((code) => code?.trim().toUpperCase())
    .filter((code) => code !== undefined && code in categories && code !== 'J');
  return known[0] === undefined ? undefined : categories[known[0]];
};

/** The list of classes with the fields of the International Classification for Standards that they stand near. */
export async function* categoryFile(
  bytes: AsyncIterable<Uint8Array>,
  document: string,
  fetchedAt: Date,
): AsyncGenerator<Arrival<ReferenceRecord>> {
  let index = 0;
  for await (const row of csvRows(bytes, { required: ['ntb_code', 'ntb_label', 'ics_codes'] })) {
    index += 1;
    yield arrived(document, index, row.ntb_code, row.ntb_label, () => {
      const code = clean(row.ntb_code ?? '', 20);
      const ko = clean(row.ntb_label ?? '', 200);
      if (!code || !ko) throw new Fault('invalid', 'reference.invalid', 'a class without code or name');
      const en = categories[code]?.[1];
      const name = { ko, ...(en ? { en } : {}) };
      const ics = (row.ics_codes ?? '').split(';').filter((field) => /^\d{2}(?:\.\d{3})?$/.test(field));
      return referenceOf(
        { source: 'ntb-codes', sourceId: code, fetchedAt },
        { title: name, fact: { kind: 'category', scheme: 'ntb', code, name, ics } },
      );
    });
  }
}
