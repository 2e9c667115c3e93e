import { fill } from '@sandan/kernel/fill';

/** What is told of something wrong, and what to do about it, by language. `{name}` stands for a parameter. */
interface Text {
  readonly ko: string;
  readonly en: string;
}

/** `error`: the market does not work, or not as it should. `warning`: it works, and will not for ever. */
export interface Ailment {
  readonly level: 'error' | 'warning';
  readonly says: Text;
  readonly remedy: Text;
}

const ailment = (level: Ailment['level'], says: Text, remedy: Text): Ailment => ({ level, says, remedy });

/** Everything that the doctor can find, by its code. */
export const ailments = {
  'node.old': ailment(
    'error',
    {
      ko: 'Node {version}에서 실행 중입니다. {least} 이상이 필요합니다.',
      en: 'This runs on Node {version}; {least} or newer is needed.',
    },
    {
      ko: 'npm 스크립트로 실행하세요(함께 설치된 Node를 씁니다): npm run cli -- …',
      en: 'Run it through the npm scripts, which bring a Node along: npm run cli -- …',
    },
  ),
  'pages.unbuilt': ailment(
    'error',
    { ko: '화면이 아직 빌드되지 않았습니다.', en: 'The pages are not built yet.' },
    { ko: 'npm start 또는 npm run build 를 실행하세요.', en: 'Run npm start, or npm run build.' },
  ),
  'port.taken': ailment(
    'error',
    { ko: '포트 {port}을(를) 다른 프로그램이 쓰고 있습니다.', en: 'Port {port} is used by another program.' },
    {
      ko: '그 프로그램을 끝내거나 PORT=3001 npm start 로 시작하세요.',
      en: 'End that program, or start with PORT=3001 npm start.',
    },
  ),
  'data.missing': ailment(
    'warning',
    { ko: '데이터 폴더 {dir}이(가) 아직 없습니다.', en: 'There is no data folder {dir} yet.' },
    {
      ko: 'npm start 가 만듭니다. 다른 곳에 있다면 DATA_DIR 로 알려 주세요.',
      en: 'npm start makes it. If it lies elsewhere, say so by DATA_DIR.',
    },
  ),
  'data.readOnly': ailment(
    'error',
    { ko: '데이터 폴더 {dir}에 쓸 수 없습니다.', en: 'The data folder {dir} cannot be written to.' },
    { ko: '폴더의 소유자와 쓰기 권한을 고치세요: chmod u+rwx {dir}', en: 'Mend its owner and its mode: chmod u+rwx {dir}' },
  ),
  'disk.full': ailment(
    'error',
    { ko: '디스크에 {free} MB만 남았습니다.', en: 'Only {free} MB are left on the disk.' },
    { ko: '{least} MB 이상 비우거나 DATA_DIR 를 옮기세요.', en: 'Free at least {least} MB, or move DATA_DIR.' },
  ),
  'disk.low': ailment(
    'warning',
    { ko: '디스크에 {free} MB가 남았습니다.', en: '{free} MB are left on the disk.' },
    { ko: '곧 {least} MB 이상 비우세요.', en: 'Free {least} MB or more before long.' },
  ),
  'secrets.unreadable': ailment(
    'error',
    { ko: '비밀값 파일 {file}을(를) 읽을 수 없습니다.', en: 'The file of secrets {file} cannot be read.' },
    {
      ko: '백업에서 되돌리세요. 지우면 새로 만들어지지만, 봉인된 연락처와 웹훅 비밀값은 다시 열 수 없습니다.',
      en: 'Restore it from a copy. Removed, it is made anew, but sealed contacts and webhook secrets can then never be opened.',
    },
  ),
  'secrets.missing': ailment(
    'error',
    { ko: '비밀값이 없습니다: {names}.', en: 'Secrets are missing: {names}.' },
    {
      ko: '백업에서 되돌리거나 npm start 로 새로 만드세요(이전 것으로 봉인된 내용은 열리지 않습니다).',
      en: 'Restore them from a copy, or let npm start make new ones, which do not open what the old ones sealed.',
    },
  ),
  'secrets.open': ailment(
    'error',
    { ko: '비밀값 파일을 다른 사용자도 읽을 수 있습니다({mode}).', en: 'Others can read the file of secrets ({mode}).' },
    {
      ko: 'chmod 600 {file}, 그다음 npm run cli -- rotate 로 바꾸세요.',
      en: 'chmod 600 {file}, then make them anew by npm run cli -- rotate.',
    },
  ),
  'secrets.stale': ailment(
    'warning',
    {
      ko: '비밀값 {name}을(를) {age}일째 쓰고 있습니다(기준 {most}일).',
      en: 'The secret {name} is {age} days old; {most} are meant.',
    },
    { ko: '마켓을 멈추고 npm run cli -- rotate {name}', en: 'Stop the market and run npm run cli -- rotate {name}' },
  ),
  'engine.failed': ailment(
    'error',
    { ko: '데이터베이스 엔진이 시작되지 않습니다: {cause}', en: 'The database engine does not start: {cause}' },
    {
      ko: 'npm install 을 다시 실행하거나, 가진 DynamoDB를 DYNAMODB_ENDPOINT 로 알려 주세요.',
      en: 'Run npm install again, or name a DynamoDB of your own by DYNAMODB_ENDPOINT.',
    },
  ),
  'engine.unreachable': ailment(
    'error',
    { ko: '{endpoint}의 DynamoDB가 응답하지 않습니다: {cause}', en: 'DynamoDB at {endpoint} does not answer: {cause}' },
    {
      ko: '엔진을 시작하고 주소와 방화벽을 확인하세요. DYNAMODB_ENDPOINT 를 지우면 함께 온 엔진을 씁니다.',
      en: 'Start it, and check address and firewall. Without DYNAMODB_ENDPOINT the engine that comes along is used.',
    },
  ),
  'table.missing': ailment(
    'error',
    { ko: '테이블 {table}이(가) 없습니다.', en: 'There is no table {table}.' },
    {
      ko: 'npm start 가 만듭니다. 사본이 있으면 npm run cli -- restore <파일>',
      en: 'npm start makes it. If you have a copy: npm run cli -- restore <file>',
    },
  ),
  'table.shape': ailment(
    'error',
    {
      ko: '테이블 {table}의 {what}이(가) 다릅니다: {found}. {wanted}이어야 합니다.',
      en: '{what} of the table {table} is {found}, and not {wanted}.',
    },
    {
      ko: 'npm run cli -- export --all <파일>, 테이블을 지우고 npm start, 그다음 npm run cli -- restore <파일>',
      en: 'npm run cli -- export --all <file>, drop the table, npm start, then npm run cli -- restore <file>',
    },
  ),
  'stream.lost': ailment(
    'error',
    {
      ko: '{follower}이(가) 읽지 못한 변경이 스트림에서 사라졌습니다.',
      en: 'Changes that {follower} had not read have left the stream.',
    },
    {
      ko: 'npm run cli -- reindex 로 검색 색인을 새로 만드세요. 그사이의 알림은 나가지 않습니다.',
      en: 'Build the index anew: npm run cli -- reindex. Notices of that time are not sent.',
    },
  ),
  'stream.behind': ailment(
    'error',
    {
      ko: '{follower}이(가) 변경을 {seconds}초째 처리하지 못하고 있습니다.',
      en: '{follower} has not handled a change for {seconds} seconds.',
    },
    { ko: '로그에서 원인을 찾고 마켓을 다시 시작하세요.', en: 'Look for the cause in the log, and start the market again.' },
  ),
  'market.unopenable': ailment(
    'error',
    { ko: '마켓을 열 수 없습니다: {cause}', en: 'The market cannot be opened: {cause}' },
    {
      ko: '검색 색인 파일이 깨졌다면 {index}을(를) 지우고 npm start',
      en: 'If the file of the search index is broken, remove {index} and run npm start.',
    },
  ),
  'index.drift': ailment(
    'error',
    {
      ko: '검색 색인이 테이블과 다릅니다: 누락 {missing}, 오래됨 {stale}, 남음 {orphans}.',
      en: 'The search index differs from the table: {missing} missing, {stale} stale, {orphans} too many.',
    },
    { ko: 'npm run cli -- reconcile', en: 'npm run cli -- reconcile' },
  ),
  'index.unreadable': ailment(
    'error',
    { ko: '읽을 수 없는 항목이 {count}개 있습니다: {ids}', en: '{count} listings cannot be read: {ids}' },
    {
      ko: 'npm run cli -- migrate, 그다음 npm run cli -- reconcile',
      en: 'npm run cli -- migrate, then npm run cli -- reconcile',
    },
  ),
  'migrations.pending': ailment(
    'error',
    { ko: '{records}개의 기록이 이전 형식으로 남아 있습니다({id}).', en: '{records} records lie in an older form ({id}).' },
    { ko: 'npm run cli -- migrate', en: 'npm run cli -- migrate' },
  ),
  'failures.waiting': ailment(
    'error',
    { ko: '처리하지 못한 변경이 {count}개 있습니다: {of}', en: '{count} changes were given up: {of}' },
    { ko: '원인을 고친 뒤 npm run cli -- replay failures', en: 'When the cause is mended: npm run cli -- replay failures' },
  ),
  'asides.waiting': ailment(
    'error',
    {
      ko: '읽을 수 없어 따로 둔 변경이 {count}개 있습니다: {cause}',
      en: '{count} changes were set aside, since they could not be read: {cause}',
    },
    { ko: '원인을 고친 뒤 npm run cli -- replay asides', en: 'When the cause is mended: npm run cli -- replay asides' },
  ),
  'seal.stopped': ailment(
    'error',
    { ko: '감사 기록이 {hours}시간째 봉인되지 않고 있습니다.', en: 'The audit has not been sealed for {hours} hours.' },
    { ko: '마켓을 다시 시작하고 npm run cli -- audit verify', en: 'Start the market again, then npm run cli -- audit verify' },
  ),
  'signIn.keys': ailment(
    'error',
    { ko: '로그인 서명 키 파일 {file}을(를) 읽을 수 없습니다.', en: 'The file of the sign-in’s keys, {file}, cannot be read.' },
    {
      ko: '지우고 npm start 하세요. 모두 다시 로그인해야 합니다.',
      en: 'Remove it and run npm start; everyone then signs in again.',
    },
  ),
  'signIn.unreachable': ailment(
    'error',
    { ko: '로그인 서비스 {issuer}에 연결할 수 없습니다: {cause}', en: 'The sign-in at {issuer} cannot be reached: {cause}' },
    {
      ko: '주소(SITE_URL)와 네트워크를 확인하고 마켓을 다시 시작하세요.',
      en: 'Check the address (SITE_URL) and the network, and start the market again.',
    },
  ),
  'signIn.another': ailment(
    'error',
    {
      ko: '로그인 서비스가 자신을 {found}(이)라고 합니다. {issuer}이어야 합니다.',
      en: 'The sign-in calls itself {found}, and not {issuer}.',
    },
    { ko: 'SITE_URL 을 방문자가 쓰는 주소와 같게 하세요.', en: 'Let SITE_URL be the address that visitors use.' },
  ),
  'clock.skew': ailment(
    'error',
    {
      ko: '이 컴퓨터의 시계가 {who}과(와) {seconds}초 다릅니다.',
      en: 'The clock of this machine differs from that of {who} by {seconds} seconds.',
    },
    { ko: '시간 동기화를 켜세요: timedatectl set-ntp true', en: 'Have it set by the network: timedatectl set-ntp true' },
  ),
  'clock.back': ailment(
    'error',
    {
      ko: '감사 기록이 {seconds}초 앞선 시각에 봉인되어 있습니다. 시계가 뒤로 갔습니다.',
      en: 'The audit was sealed {seconds} seconds in the future: the clock was put back.',
    },
    { ko: '시계를 바로잡고 npm run cli -- audit verify', en: 'Set the clock right, then npm run cli -- audit verify' },
  ),
} as const satisfies Record<string, Ailment>;

export type AilmentCode = keyof typeof ailments;

/** Something that is wrong. */
export interface Finding {
  readonly code: AilmentCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export const found = (code: AilmentCode, params: Finding['params'] = {}): Finding => ({ code, params });

const filled = (text: string, params: Finding['params']): string => fill(text, (name) => params[name] ?? '');

/** What a finding says and what to do, in both languages. */
export const told = ({ code, params }: Finding) => {
  const { level, says, remedy } = ailments[code];
  return {
    code,
    level,
    says: { ko: filled(says.ko, params), en: filled(says.en, params) },
    remedy: { ko: filled(remedy.ko, params), en: filled(remedy.en, params) },
  };
};
