import type { Finding } from './finding.ts';
import { ailments } from './finding.ts';
import { folder, node, pages, port, secrets, space } from './machine.ts';
import { audit, deadLetters, forms, index, opens } from './market.ts';
import type { Patient } from './patient.ts';
import { clock, signIn } from './sign-in.ts';
import { followers } from './stream.ts';
import { engine, shape } from './table.ts';

interface Examination {
  readonly name: string;
  readonly says: { readonly ko: string; readonly en: string };
  /** Examinations without which this one sees nothing: it is left out where one of them found something. */
  readonly needs: readonly string[];
  readonly look: (patient: Patient) => Promise<Finding[]>;
}

/** What is looked at, in this order. */
export const examinations: readonly Examination[] = [
  { name: 'node', says: { ko: 'Node 버전', en: 'Version of Node' }, needs: [], look: node },
  { name: 'pages', says: { ko: '빌드된 화면', en: 'Pages are built' }, needs: [], look: pages },
  { name: 'port', says: { ko: '포트', en: 'Port' }, needs: [], look: port },
  { name: 'folder', says: { ko: '데이터 폴더', en: 'Data folder' }, needs: [], look: folder },
  { name: 'space', says: { ko: '디스크 여유', en: 'Space on the disk' }, needs: [], look: space },
  { name: 'secrets', says: { ko: '비밀값', en: 'Secrets' }, needs: ['folder'], look: secrets },
  { name: 'signIn', says: { ko: '로그인', en: 'Sign-in' }, needs: ['folder'], look: signIn },
  { name: 'engine', says: { ko: '데이터베이스 엔진', en: 'Database engine' }, needs: ['folder'], look: engine },
  { name: 'clock', says: { ko: '시계', en: 'Clock' }, needs: ['engine'], look: clock },
  { name: 'table', says: { ko: '테이블과 색인', en: 'Table and its indexes' }, needs: ['engine'], look: shape },
  { name: 'stream', says: { ko: '변경을 따라가기', en: 'Followers of the stream' }, needs: ['table'], look: followers },
  { name: 'market', says: { ko: '마켓 열기', en: 'The market opens' }, needs: ['secrets', 'table'], look: opens },
  { name: 'forms', says: { ko: '기록의 형식', en: 'Form of the records' }, needs: ['market'], look: forms },
  { name: 'index', says: { ko: '검색 색인', en: 'Search index' }, needs: ['market'], look: index },
  {
    name: 'deadLetters',
    says: { ko: '처리하지 못한 변경', en: 'Changes that were given up' },
    needs: ['market'],
    look: deadLetters,
  },
  { name: 'audit', says: { ko: '감사 기록', en: 'Audit' }, needs: ['market'], look: audit },
];

export interface Examined {
  readonly name: string;
  readonly says: Examination['says'];
  /** `left`: it could not be looked at, because of what was found before. */
  readonly state: 'well' | 'ill' | 'left';
  readonly findings: readonly Finding[];
}

const isError = ({ code }: Finding): boolean => ailments[code].level === 'error';

/** Looks at everything that can be looked at. A warning keeps nothing from being looked at, a missing data folder all that lies in it. */
export const examine = async (patient: Patient): Promise<Examined[]> => {
  const done = new Map<string, Examined>();
  const stands = (name: string): boolean => {
    const before = done.get(name);
    return before?.state !== 'left' && !before?.findings.some((f) => isError(f) || f.code === 'data.missing');
  };
  for (const { name, says, needs, look } of examinations) {
    const left = !needs.every(stands);
    const findings = left ? [] : await look(patient);
    done.set(name, { name, says, state: left ? 'left' : findings.length > 0 ? 'ill' : 'well', findings });
  }
  return [...done.values()];
};

export const isSound = (all: readonly Examined[]): boolean => !all.some((e) => e.findings.some(isError));
