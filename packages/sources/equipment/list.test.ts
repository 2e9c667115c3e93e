import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import { complete } from '@sandan/market/listing/content';
import { equipment } from '@sandan/market/listing/kinds/equipment';
import { mergeContent } from '@sandan/market/patent/merge';
import { expect, test } from 'vitest';
import { equipmentList } from './list.ts';

const at = new Date('2026-11-01T00:00:00Z');
const read = async (text: string | Uint8Array) => {
  const all: (SourceRecord | Fault)[] = [];
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for await (const some of equipmentList(bytes, 'list', at)) all.push(...some.map(({ record }) => record));
  return all;
};
const refusedAs = async (text: string) => {
  try {
    return (await read(text)).map((r) => (r instanceof Fault ? r.code : 'taken'));
  } catch (fault) {
    return (fault as Fault).code;
  }
};

test('a centre’s table is read by its headings, in the words of the centre', async () => {
  const [record] = await read(
    [
      '관리번호,장비명(국문),장비명(영문),대분류,소분류,활용범위,이용방법,주소',
      'HM-01,만능재료시험기,Universal testing machine,기계가공/시험장비,만능시험기,공동활용서비스가능,모두 가능,경상남도 창원시 성산구 1',
    ].join('\n'),
  );
  expect(record).toMatchObject({
    sourceId: 'HM-01',
    kind: 'equipment',
    taken: {
      'title.ko': '만능재료시험기',
      'title.en': 'Universal testing machine',
      'attributes.capabilities': ['tensile'],
      'attributes.equipmentClass': 'mechanical',
      'attributes.subclasses': ['만능시험기'],
      'attributes.useScope': 'service',
      'attributes.useMeans': ['self', 'commission'],
      place: { country: 'KR', region: '경상남도' },
    },
  });
});

test('an answer of the register is read by its codes; what is deleted there ends here', async () => {
  const [row, gone] = await read(
    JSON.stringify({
      total: 2,
      page: 1,
      errors: [],
      pageList: [
        {
          equipId: '20171130000000212606',
          equipNo: 'NFEC-2017-11-240982',
          korNm: '주사전자현미경',
          engNm: 'Scanning electron microscope',
          useScopeCd: '2',
          useTypeCd: '02',
          idleDisuseCd: '1',
          deleteYn: 'N',
        },
        { equipId: '2', korNm: '경도시험기', deleteYn: 'Y' },
      ],
    }),
  );
  expect(row).toMatchObject({
    sourceId: '20171130000000212606',
    taken: {
      'attributes.equipmentNumber': ['NFEC-2017-11-240982'],
      'attributes.capabilities': ['microstructure'],
      'attributes.useScope': 'shared',
      'attributes.useType': ['analysis'],
      'attributes.condition': 'in_use',
    },
  });
  expect(gone).toMatchObject({ sourceId: '2', gone: true });
});

test('what has no number or no name is refused, and what is no list is said to be none', async () => {
  expect(await refusedAs('관리번호,장비명\n,저울\nA-1,\nA-2,저울')).toEqual(['record.number', 'record.untitled', 'taken']);
  expect(await refusedAs('{"source_seq":1,"name_ko":"저울"}\n[1]')).toEqual(['taken', 'record.number']);
  expect(await refusedAs('이름,나이\n가,1')).toBe('source.unexpected');
  expect(await refusedAs('{"error":"no key"}')).toBe('source.unexpected');
});

const real = join(import.meta.dirname, '../../../../shared/data/equipment/equipment.jsonl');
const there = existsSync(real);

test.skipIf(!there)(
  `every instrument of the real list is taken${there ? '' : ' (skipped: no list at ../shared/data)'}`,
  async () => {
    const bytes = readFileSync(real);
    const lines = bytes.toString().trim().split('\n').length;
    const taken = (await read(bytes)).flatMap((r) => (r instanceof Fault ? [] : [r]));
    expect(taken).toHaveLength(lines);
    for (const { taken: said } of taken) {
      const content = mergeContent({ title: {}, codes: [], attributes: {}, keywords: [], stages: {}, media: [] }, {}, said);
      complete(equipment, content);
      expect(Object.keys(content.title).sort()).toEqual(['en', 'ko']);
    }
    const purposed = taken.filter((r) => 'attributes.capabilities' in r.taken);
    expect(purposed.length / lines).toBeGreaterThan(0.95);
  },
);
