import { bareHeading } from '@sandan/kernel/text';
/** What a list of equipment says of an instrument. */
export type Column =
  | 'id'
  | 'nameKo'
  | 'nameEn'
  | 'large'
  | 'middle'
  | 'small'
  | 'description'
  | 'site'
  | 'address'
  | 'registerNumber'
  | 'maker'
  | 'model'
  | 'acquired'
  | 'useScope'
  | 'useMeans'
  | 'useType'
  | 'condition'
  | 'guidance'
  | 'cautions'
  | 'fees'
  | 'samples'
  | 'deleted';

/** Names of the columns in lists of centres, in what the register ZEUS answers, and in regional portals, as `bare` leaves them. */
const names: Readonly<Record<Column, readonly string[]>> = {
  id: ['equipid', 'sourceseq', 'fixedasetno', '장비id', '자산번호', '고정자산번호', '관리번호', '장비번호', 'assetno', 'id'],
  nameKo: ['nameko', 'kornm', '장비명', '장비명국문', '한글장비명', '국문장비명', '장비명한글', 'name'],
  nameEn: ['nameen', 'engnm', '장비명영문', '영문장비명', 'englishname'],
  large: ['categorylarge', '대분류', '표준분류대', 'class', 'largeclass'],
  middle: ['categorymiddle', '중분류', '표준분류중'],
  small: ['categorysmall', '소분류', '표준분류소'],
  description: [
    'description',
    '규격',
    '성능',
    '구성및성능',
    '장비설명',
    '주요사양',
    '사양',
    'specification',
    'feature',
    'capacity',
  ],
  site: ['locationname', '설치장소', '장소', '위치', 'location', 'place', 'instlplace'],
  address: ['address', '주소', '설치주소'],
  registerNumber: ['nfecno', 'equipno', 'ntis등록번호', '국가연구시설장비등록번호', '등록번호', 'nfec', 'zeus번호'],
  maker: ['maker', '제작사', '제조사', 'manufacturer', 'manufacturenm'],
  model: ['model', '모델', '모델명', 'modelnm'],
  acquired: ['takedt', '취득일', '구축일', '도입일', '취득일자', 'acquired'],
  useScope: ['usescopecd', 'usescopenm', '활용범위', '공동활용'],
  useMeans: ['usescopemean', '이용방법', '활용방법', 'usemean'],
  useType: ['usetypecd', '용도', '장비용도', '활용용도'],
  condition: ['idledisusecd', '활용상태', '유휴여부'],
  guidance: ['howuse', '이용안내'],
  cautions: ['equattention', '유의사항'],
  fees: ['rentalinfo', '이용료', '이용료안내', '사용료', '수수료', 'fee', 'fees'],
  samples: ['시료', '시료조건', '시료안내', 'samples'],
  deleted: ['deleteyn'],
};

const named: ReadonlyMap<string, Column> = new Map(
  (Object.keys(names) as Column[]).flatMap((column) => names[column].map((name) => [name, column] as const)),
);

/** Which column a heading or a field's name means; undefined for one that the market does not take. */
export const columnOf = (heading: string): Column | undefined => named.get(bareHeading(heading));
