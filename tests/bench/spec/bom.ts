import { importDocuments } from '@sandan/fn-sources/documents';
import { parts } from '@sandan/fn-sources/feeds/parts';
import { as } from '../../api/client.ts';
import { cast } from '../../cast.ts';
import { actor, documentOf } from '../../import/office.ts';
import type { Figure } from '../figure.ts';

const lines = 200;

/** Cables and cartridges of many lengths and yields, as a list brings them. */
const listOf = (count: number): string =>
  Array.from({ length: count }, (_, n) => {
    const common = { id: `B-${n}`, title: `Part ${n}`, short_description: 'For a bench', attr_n_weight: 20 + (n % 900) };
    return JSON.stringify(
      n % 2
        ? { ...common, attr_n_cable_length: 0.25 * (1 + (n % 97)), attr_t_awg_wire_size: String(20 + (n % 9)) }
        : { ...common, attr_n_black_toner_page_yield: 500 * (1 + (n % 61)), attr_t_printing_colours: 'Black' },
    );
  }).join('\n');

const bill = (): string =>
  [
    '수량\t품명\t분류\t규격',
    ...Array.from({ length: lines }, (_, n) =>
      n % 2
        ? `${n + 1}\t케이블 ${n}\t데이터 케이블\t케이블 길이: ≥ ${10 + n} in; 질량: ≤ 0.5 kg`
        : `${n + 1}\t카트리지 ${n}\t인쇄 카트리지\t인쇄 매수(흑백): ≥ ${100 * (1 + n)}`,
    ),
  ].join('\n');

const timed = async <T>(act: () => Promise<T>): Promise<readonly [T, number]> => {
  const began = performance.now();
  const answer = await act();
  return [answer, (performance.now() - began) / 1000];
};

/** A bill of two hundred lines through the deployed handlers: brought from a sheet, and covered from the parts of the market. */
export const billOfMaterials = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const m = await cast();
  try {
    const brought = await importDocuments(m.world, {
      feed: parts,
      documents: [documentOf('list.jsonl', `${listOf(quick ? 300 : 3000)}\n`)],
      ownerId: m.organisations.sme ?? '',
      actor,
      publish: true,
    });
    await m.settle();
    const buyer = as(m, 'buyer');
    const { body } = await buyer.post<{ id: string }>('/boms', { title: 'Bench' });
    const [sheet, reading] = await timed(() =>
      buyer.post<{ kept: number }>(`/boms/${body.id}/sheet`, { text: bill() }, { seen: 1 }),
    );
    const [covered, covering] = await timed(() =>
      buyer.get<{ lines: unknown[]; summary: { percent: number } }>(`/boms/${body.id}/coverage`),
    );
    return [
      { name: 'spec.bom.parts', value: brought.counts.created, unit: 'parts' },
      { name: 'spec.bom.lines', value: covered.body.lines.length, unit: 'lines', goal: { op: '=', number: lines } },
      { name: 'spec.bom.kept', value: sheet.body.kept, unit: 'lines', goal: { op: '=', number: lines } },
      { name: 'spec.bom.covered', value: covered.body.summary.percent, unit: '%' },
      { name: 'spec.bom.sheet', value: reading, unit: 's' },
      { name: 'spec.bom.coverage', value: covering, unit: 's', goal: { op: '<=', number: 10 } },
    ];
  } finally {
    await m.close();
  }
};
