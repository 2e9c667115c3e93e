/**
 * Loan words as workshops write them, behind the spelling of the rules (외래어 표기법): older spellings and Japanese ways of saying
 * them. Only what is no other word; what means the same but is another word stands in `lexicon/terms/workshop.tsv`.
 */
const spellings = `
배터리 밧데리 빠떼리 밧테리
패널 판넬 파넬
컴프레서 콤프레샤 콤푸레샤 콤프레셔 컴프레샤 컴프레셔 콤프레서 콤프렛샤 컴푸레샤
알루미늄 알미늄 알류미늄 알루미니움
팔레트 파레트 파렛트 빠렛트 빠레트
컨베이어 콘베이어 컨베어 콘베어
베어링 베아링 베어렁
모터 모타 모우터
서보모터 써보모터 써보모타 서보모타
스테핑모터 스텝모터 스텝핑모터 스테핑모타
밸브 발브 바루브
실린더 씰린더 시린더 실린다
펌프 뽐프 폼프
필터 휠타 필타 휠터
플랜지 후렌지 후란지 플렌지 프랜지
니플 닛플 닛뿔 니뿔
부싱 부쉬 부슁 붓싱
개스킷 가스켓 가스케트 가스켙 개스켓
오링 오우링
와셔 와샤 와샷
너트 낫트 넛트
볼트 보루트 보르트
커플링 카프링 카플링 커프링
샤프트 샤후트 샤프드 샷프트
스프로킷 스프라켓 스프로켓 스프라킷
풀리 풀레이
롤러 로라 로울러 롤라
캐스터 카스타 캐스타 카스터
노즐 노줄
패킹 바킹 빠킹 팩킹
덕트 닥트
블로어 블로워 브로와 부로와 브로워 부로아
보일러 보이라
히터 히타
쿨러 쿨라
라디에이터 라지에타 라지에터 라디에타
탱크 땡크 탕크
게이지 게이찌
마이크로미터 마이크로메타
스테인리스 스테인레스 스텐레스 스뎅 스덴
아르곤 알곤
커팅 컷팅 카팅
커팅기 컷팅기 카팅기
레이저 레이져 레이자
플라스마 플라즈마 프라즈마
그라인더 구라인더 그라인다
샌딩 쌘딩
드릴 도리루
엔드밀 앤드밀
다이스 다이쓰
콜릿 콜렛 코렛트 콜렛트
머시닝센터 머시닝센타
프레스 푸레스 프레쓰
브래킷 브라켓 부라켓 브라켙 브라케트
커버 카바
커넥터 콘넥터 컨넥터 콘넥타 커넥타
스위치 스윗치
센서 센사 쎈사
릴레이 리레이
인버터 인버타
컨버터 콘버터 컨버타
컨트롤러 콘트롤러 콘트롤라 컨트롤라
콘덴서 컨덴서
액추에이터 액츄에이터 엑츄에이터 엑추에이터 액튜에이터
솔레노이드 쏠레노이드
호퍼 호파
스크루 스크류 스쿠류
사이클론 싸이클론 사이크론
시트 쉬트
테플론 테프론 데후론 데프론
우레탄 우레땅
아크릴 아크리루
스티로폼 스치로폴 스티로폴 스치로폼
비닐 비니루
시너 씬나
페인트 뺑끼 뻥끼
로봇 로보트
그리퍼 그립퍼
새시 샷시 샷슈
앵글 앙글
채널 찬넬 잔넬
그레이팅 그레팅 그레이찡
컨테이너 콘테이너 콘테이나 컨테이나
액세서리 악세사리 악세서리 액세사리
카탈로그 카다로그 카달로그 카타로그 캐탈로그
매뉴얼 메뉴얼
디스플레이 디스프레이
모니터 모니타
데이터 데이타
메시 메쉬 매쉬 멧슈
폴리카보네이트 포리카보네이트
폴리프로필렌 포리프로필렌
폴리에틸렌 포리에틸렌
슬러리 스러리
실란트 씰란트 실런트
그리스 구리스 구리수
메디컬 메디칼
케미컬 케미칼
`;

/** Each word in the spelling of the rules with what else is written for it. */
export const respellings: readonly (readonly [standard: string, ...variants: readonly string[]])[] = spellings
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [string, ...string[]]);

const standards = new Map(respellings.flatMap(([standard, ...variants]) => variants.map((variant) => [variant, standard])));
const byLength = [...standards.keys()].sort((a, b) => b.length - a.length);
const long = byLength.filter((variant) => variant.length > 2);
const short = byLength.filter((variant) => variant.length === 2);
/** So much of a compound must be left beside a variant of two syllables, which may be a piece of any word. */
const leastBeside = 2;

const atEdge = new RegExp(
  `^(?:${short.join('|')})(?=.{${leastBeside},})|(?<=^.{${leastBeside},})(?:${short.join('|')})$|^(?:${short.join('|')})$`,
  'u',
);
const anywhere = new RegExp(long.join('|'), 'gu');
const standardOf = (variant: string): string => standards.get(variant) ?? variant;

/** A Hangul word, or the loan words in a compound, in the spelling of the rules: 판넬 as 패널, 오일휠타 as 오일필터. */
export const respelt = (word: string): string => word.replace(anywhere, standardOf).replace(atEdge, standardOf);
