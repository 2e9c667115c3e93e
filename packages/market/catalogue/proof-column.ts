import { cellOf, cellOfRecords, entriesOf, recordsOf } from './cell.ts';
import { dated, optionOf, said, whole } from './cell-value.ts';
import type { Column } from './column.ts';
import { claimSubjects, rightKinds } from './labels.ts';
import { supplied } from './supply-column.ts';

/** The columns of what vouches for a product: codes, origin, certificates, statements, rights. */
export const proofColumns: readonly Column[] = [
  supplied(
    'national',
    { ko: '국가별 HS 코드', en: 'National codes' },
    {
      also: ['HSK', 'HS 10단위'],
      example: 'KR 8481801010',
      of: (cell) =>
        entriesOf(cell).map((entry) => {
          const [, country = 'KR', digits = ''] = /^(?:([A-Za-z]{2})\s+)?([\d.\s-]+)$/.exec(entry) ?? [];
          return { country: country.toUpperCase(), code: digits.replace(/\D/g, '') };
        }),
      write: ({ supply }) => supply.national.map((n) => `${n.country} ${n.code}`).join('; '),
    },
  ),
  supplied(
    'preferences',
    { ko: 'FTA 특혜', en: 'Preferential origin' },
    {
      also: ['FTA', 'APTA'],
      hint: { ko: '협정|원산지 기준|근거|만료일; …', en: 'agreement|rule|reference|expires; …' },
      example: 'KOR-EU|CTH||2027-06-30',
      of: (cell) =>
        recordsOf(cell).map(([agreement, rule, reference, expires]) =>
          said({ agreement, rule, reference, expires: dated(expires) }),
        ),
      write: ({ supply }) => cellOfRecords(supply.preferences.map((p) => [p.agreement, p.rule, p.reference, p.expires])),
    },
  ),
  supplied(
    'certificates',
    { ko: '인증 상세', en: 'Certificate details' },
    {
      key: 'certificate_details',
      hint: { ko: '이름|번호|기관|국가,국가|발급일|만료일; …', en: 'name|number|body|country,country|issued|expires; …' },
      example: 'CE|0123-45|TÜV|DE,FR|2024-03-01|2027-02-28',
      of: (cell) =>
        recordsOf(cell).map(([name, number, body, countries, issued, expires]) =>
          said({
            name,
            number,
            body,
            countries: countries ? countries.split(',').map((c) => c.trim().toUpperCase()) : [],
            issued: dated(issued),
            expires: dated(expires),
          }),
        ),
      write: ({ supply }) =>
        cellOfRecords(supply.certificates.map((c) => [c.name, c.number, c.body, c.countries.join(','), c.issued, c.expires])),
    },
  ),
  supplied(
    'claims',
    { ko: '제품 진술', en: 'Statements' },
    {
      hint: { ko: '항목|국문|영문|근거|진술일|만료일; …', en: 'subject|Korean|English|basis|stated|expires; …' },
      example: 'rohs|10종 유해물질 기준 이하|Below the limits of RoHS|IEC 62321||2027-12-31',
      of: (cell) =>
        recordsOf(cell).map(([subject, ko, en, basis, stated, expires]) =>
          said({
            subject: optionOf(claimSubjects, subject ?? ''),
            statement: said({ ko, en }),
            basis,
            stated: dated(stated),
            expires: dated(expires),
          }),
        ),
      write: ({ supply }) =>
        cellOfRecords(supply.claims.map((c) => [c.subject, c.statement.ko, c.statement.en, c.basis, c.stated, c.expires])),
    },
  ),
  supplied(
    'rights',
    { ko: '특허·상표', en: 'Patents and trademarks' },
    {
      also: ['Patent', 'Trademark', '특허', '상표'],
      example: 'patent|10-1234567|KR',
      of: (cell) =>
        recordsOf(cell).map(([kind, number, country]) => ({
          kind: optionOf(rightKinds, kind ?? ''),
          number,
          country: country?.toUpperCase(),
        })),
      write: ({ supply }) => cellOfRecords(supply.rights.map((r) => [r.kind, r.number, r.country])),
    },
  ),
  supplied(
    'awards',
    { ko: '수상', en: 'Awards' },
    {
      also: ['Award', '수상경력'],
      example: 'World-Class Product|2024',
      of: (cell) => recordsOf(cell).map(([name, year]) => said({ name, year: year && whole(year) })),
      write: ({ supply }) => cellOfRecords(supply.awards.map((a) => [a.name, a.year?.toString()])),
    },
  ),
  supplied(
    'videos',
    { ko: '동영상 주소', en: 'Video addresses' },
    {
      also: ['Video', '동영상'],
      of: entriesOf,
      write: ({ supply }) => cellOf(supply.videos, ';'),
    },
  ),
];
