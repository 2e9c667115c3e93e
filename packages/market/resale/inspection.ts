import * as z from 'zod';
import { inspectionGrade } from '../listing/kinds/work-options.ts';

interface Point {
  readonly ko: string;
  readonly en: string;
  /** Nobody may work at a machine, or nothing comes of it, where this does not do. */
  readonly vital?: true;
}

/** What is looked at on every machine, whatever it is; what a machine does not have is `absent`. */
export const inspectionPoints = {
  frame: { ko: '본체·베드 균열과 변형', en: 'Frame and bed: cracks, distortion', vital: true },
  guideways: { ko: '안내면·레일 마모', en: 'Guideways and rails: wear' },
  spindle: { ko: '주축 또는 주 구동부 소음·온도', en: 'Spindle or main drive: noise, temperature', vital: true },
  drives: { ko: '이송 나사·서보 백래시', en: 'Feed screws and servos: backlash' },
  hydraulics: { ko: '유압·공압 누설과 압력', en: 'Hydraulics and pneumatics: leaks, pressure' },
  lubrication: { ko: '윤활 계통', en: 'Lubrication' },
  coolant: { ko: '냉각·여과 계통', en: 'Cooling and filtering' },
  cabinet: { ko: '전장반·배선', en: 'Electrical cabinet and wiring' },
  control: { ko: '제어기·프로그램 백업', en: 'Control and backup of its programs' },
  safety: { ko: '비상정지·방호장치', en: 'Emergency stop and guards', vital: true },
  tooling: { ko: '공구·지그·부속품', en: 'Tooling, fixtures, accessories' },
  papers: { ko: '설명서·도면·이력 문서', en: 'Manuals, drawings, records' },
} as const satisfies Record<string, Point>;
export type InspectionPoint = keyof typeof inspectionPoints;
export const inspectionPointNames = Object.keys(inspectionPoints) as [InspectionPoint, ...InspectionPoint[]];

export const pointResults = {
  good: { ko: '양호', en: 'Good' },
  worn: { ko: '마모·정비 필요', en: 'Worn, needs service' },
  faulty: { ko: '고장', en: 'Faulty' },
  absent: { ko: '해당 없음', en: 'Not fitted' },
  unchecked: { ko: '확인 못 함', en: 'Not checked' },
} as const;
export type PointResult = keyof typeof pointResults;
export const pointResultNames = Object.keys(pointResults) as [PointResult, ...PointResult[]];

export type InspectionGrade = keyof typeof inspectionGrade;
export const inspectionGrades = Object.keys(inspectionGrade) as [InspectionGrade, ...InspectionGrade[]];

/** The rule of grades in words, as the page publishes it; `gradeOf` is the rule. */
export const gradeRule: Readonly<Record<InspectionGrade, { readonly ko: string; readonly en: string }>> = {
  a: {
    ko: '모든 항목이 양호하고, 증빙이 있는 오버홀 이력이 있습니다.',
    en: 'Every point is good, and an overhaul with its proof stands in the history.',
  },
  b: {
    ko: '고장이 없고, 필수 항목을 모두 확인했으며, 마모·미확인 항목이 3분의 1 이하입니다.',
    en: 'Nothing is faulty, every vital point was checked, and no more than a third is worn or unchecked.',
  },
  c: {
    ko: '필수 항목에 고장이 없고, 고장 항목이 3분의 1 이하입니다.',
    en: 'No vital point is faulty, and no more than a third of the points are.',
  },
  d: { ko: '그 밖의 모든 경우입니다.', en: 'Everything else.' },
};

export const WrittenInspection = z
  .strictObject({
    on: z.iso.date(),
    /** Who looked it over: a person or an institution. */
    by: z.string().trim().min(1).max(200),
    /** What the hour meter says. */
    hours: z.number().nonnegative().max(1e6).optional(),
    points: z.partialRecord(z.enum(inspectionPointNames), z.enum(pointResultNames)),
    text: z.string().trim().min(1).max(2000).optional(),
  })
  .meta({ id: 'WrittenInspection' });
export type WrittenInspection = z.infer<typeof WrittenInspection>;

export const Inspection = z
  .object({ ...WrittenInspection.shape, grade: z.enum(inspectionGrades), at: z.iso.datetime() })
  .meta({ id: 'Inspection' });
export type Inspection = z.infer<typeof Inspection>;

export const historyKinds = {
  installed: { ko: '설치', en: 'Installed' },
  service: { ko: '정기 점검', en: 'Serviced' },
  repair: { ko: '수리', en: 'Repaired' },
  overhaul: { ko: '오버홀', en: 'Overhauled' },
  moved: { ko: '이전 설치', en: 'Moved' },
  accident: { ko: '사고', en: 'Accident' },
} as const;
export type HistoryKind = keyof typeof historyKinds;
export const historyKindNames = Object.keys(historyKinds) as [HistoryKind, ...HistoryKind[]];

/** A line of the machine's history. `proof`: a document by name and SHA-256, by which whoever is shown it knows that it is the same. */
export const HistoryLine = z
  .strictObject({
    on: z.iso.date(),
    kind: z.enum(historyKindNames),
    hours: z.number().nonnegative().max(1e6).optional(),
    text: z.string().trim().min(1).max(500),
    proof: z
      .strictObject({
        name: z.string().trim().min(1).max(200),
        sha256: z
          .string()
          .trim()
          .toLowerCase()
          .regex(/^[0-9a-f]{64}$/),
      })
      .optional(),
  })
  .meta({ id: 'MachineHistoryLine' });
export type HistoryLine = z.infer<typeof HistoryLine>;

/** The grade by the published rule, from the points and the history alone. A point of which nothing is said counts as unchecked. */
export const gradeOf = (
  points: Readonly<Partial<Record<InspectionPoint, PointResult>>>,
  history: readonly HistoryLine[],
): InspectionGrade => {
  const said = inspectionPointNames.map((name) => ({
    vital: 'vital' in inspectionPoints[name],
    result: points[name] ?? 'unchecked',
  }));
  const fitted = said.filter(({ result }) => result !== 'absent');
  const share = (...results: PointResult[]) =>
    fitted.length === 0 ? 1 : fitted.filter(({ result }) => results.includes(result)).length / fitted.length;
  const vital = (result: PointResult) => fitted.some((p) => p.vital && p.result === result);
  if (vital('faulty') || share('faulty') > 1 / 3) return 'd';
  if (share('faulty') > 0 || vital('unchecked') || share('worn', 'unchecked') > 1 / 3) return 'c';
  const overhauled = history.some(({ kind, proof }) => kind === 'overhaul' && proof);
  return share('good') === 1 && overhauled ? 'a' : 'b';
};

/** Where in a history, by day, the hours of the machine fall: no meter runs backwards. */
export const backwards = (history: readonly Pick<HistoryLine, 'on' | 'hours'>[]): number | undefined => {
  const read = history.map(({ on, hours }, at) => ({ on, hours, at })).toSorted((a, b) => a.on.localeCompare(b.on));
  let most = 0;
  for (const { hours, at } of read) {
    if (hours === undefined) continue;
    if (hours < most) return at;
    most = hours;
  }
  return undefined;
};
