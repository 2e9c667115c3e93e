import type { Bom, BomSheet } from '@sandan/market/bom/bom';
import { draftBom } from '@sandan/market/bom/bom-verbs';
import { readBomSheet } from '@sandan/market/bom/sheet';
import { demoAccount } from '../demo-accounts.ts';
import { demoId } from './demo-id.ts';
import { people } from './people.ts';
import type { Setting } from './setting.ts';

const day = 86_400_000;

/** As the purchasing department has it in its sheet: some lines by specification, some by number, some by name alone. */
const sheet = [
  ['참조 기호', '품명', '수량', '단위', '분류', '규격', '제조사', '제조사 품번', '비고'],
  [
    'B1, B2',
    '구동축 베어링',
    '2',
    'EA',
    '볼 베어링',
    '안지름 d: 30 mm; 바깥지름 D: 62 mm; 폭 B: 16 mm; 밀봉: 실드',
    'HX',
    'HX 6206-2Z',
    '수입품 대체 검토',
  ],
  ['B3', '인치 베어링', '1', 'EA', '볼 베어링', '안지름 d: 12.7 mm; 밀봉: 실드; 정밀도 등급: 5급', '', '', ''],
  [
    'V1',
    '흡입측 볼 밸브',
    '1',
    'EA',
    '볼 밸브',
    '호칭 지름 DN: DN15; 사용 압력: 0~350 bar; 몸통 재질: 1.4404',
    '',
    '',
    '수소 배관',
  ],
  ['V2', '세정 라인 밸브', '2', 'EA', '볼 밸브', '호칭 지름 DN: DN50; 접속: 페럴; 시트: PEEK', '', '', ''],
  ['S1', '근접 센서', '4', 'EA', '', '', '', 'NBB4-12', '기존 품번만 알고 있음'],
  ['M1', '구동 전동기', '1', 'EA', '전동기', '정격 출력: 900 kW; 정격 전압: 6600 V', '', '', ''],
  ['H1', '와셔 M8', '48', 'EA', '', '', '', '', '표준품'],
] as const;

export const demoBomId = demoId('bom', 'booster pump');

/** A bill of materials of the demo SME, of which the market supplies some lines wholly, some nearly and some not at all. */
export const bomsOf = (setting: Setting, now: Date): readonly { readonly bom: Bom; readonly sheet: BomSheet }[] => {
  const buyer = people.find((p) => p.sub === demoAccount('sme')?.sub);
  if (!buyer) throw new Error('no demo SME');
  const actor = setting.actorOf(buyer);
  const at = new Date(now.getTime() - 3 * day);
  const written = { title: '수소 부스터 펌프 HBP-30 (예시)', about: '국산 부품으로 바꿀 수 있는 줄을 찾고 있습니다.' };
  const owner = { id: actor.organisationId ?? '', demo: true };
  const move = draftBom(written, readBomSheet(sheet).lines, owner, 0, actor, at);
  return [{ bom: { ...move.bom, id: demoBomId }, sheet: { ...move.sheet, bomId: demoBomId } }];
};
