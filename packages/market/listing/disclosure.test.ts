import { expect, test } from 'vitest';
import type { Stage } from './attribute.ts';
import { check } from './content.ts';
import { clearance, isShown, stageOf, type Viewer, visible } from './disclosure.ts';
import { kinds } from './kinds/registry.ts';
import { technology } from './kinds/technology.ts';
import type { ListingContent } from './listing.ts';
import { stages } from './stage.ts';

const media = (n: number, stage: Stage) => ({
  id: `med_${'0'.repeat(25)}${n}`,
  kind: 'document' as const,
  name: `secret-${stage}.pdf`,
  type: 'application/pdf',
  bytes: 1,
  sha256: '0'.repeat(64),
  stage,
  key: `k${n}`,
});

const whole: ListingContent = check(
  technology,
  {
    title: { ko: '제목', en: 'Title' },
    summary: { ko: 'SECRET summary' },
    codes: [{ scheme: 'ipc', code: 'H01M 10/0525' }],
    attributes: {
      solution: { ko: 'SECRET attributes.solution' },
      knowHow: { ko: 'SECRET attributes.knowHow' },
      expectedFee: { currency: 'KRW', minor: 5000 },
      readiness: 5,
    },
    keywords: ['SECRET keywords'],
    place: { country: 'KR' },
    media: stages.map((stage, n) => media(n, stage)),
  },
  () => true,
);
const fields = ['summary', 'codes', 'keywords', 'place', 'attributes.solution', 'attributes.knowHow', 'attributes.readiness'];

const has = (content: ListingContent, field: string): boolean => {
  const name = field.replace('attributes.', '');
  const value = field.startsWith('attributes.') ? content.attributes[name] : (content as Record<string, unknown>)[field];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
};

const viewers = Object.keys(clearance) as Viewer[];
const rank = { public: 0, qualified: 1, nda: 2, room: 3 };

test('every field at every stage is shown to those cleared for it and to nobody else', () => {
  for (const field of fields)
    for (const stage of stages)
      for (const viewer of viewers) {
        const set = { ...whole, stages: { [field]: stage } };
        const seen = visible(technology, set, clearance[viewer]);
        const shown =
          rank[stage] <= { anonymous: 0, member: 0, verified: 1, party: 2, roommate: 3, owner: 3, operator: 3 }[viewer];
        expect(has(seen.content, field), `${field} at ${stage} to ${viewer}`).toBe(shown);
        expect(seen.withheld.some((w) => w.field === field && w.stage === stage)).toBe(!shown);
        expect(seen.content.title).toEqual(whole.title);
        if (!shown) expect(JSON.stringify(seen.content)).not.toContain(`SECRET ${field}`);
      }
});

test('a kind sets the stage of a field until its owner does', () => {
  expect(stageOf(technology, { stages: {} }, 'attributes.knowHow')).toBe('nda');
  expect(stageOf(technology, { stages: { 'attributes.knowHow': 'qualified' } }, 'attributes.knowHow')).toBe('qualified');
  expect(stageOf(technology, { stages: {} }, 'attributes.solution')).toBe('public');
  expect(stageOf(technology, { stages: { title: 'nda' } }, 'title')).toBe('public');
});

test('media has a stage of its own, and what is withheld of it is no more than its id', () => {
  for (const at of stages) {
    const { content, withheld } = visible(technology, whole, at);
    expect(content.media.map((m) => m.stage)).toEqual(stages.filter((s) => isShown(s, at)));
    expect(JSON.stringify(withheld)).not.toContain('.pdf');
  }
});

test('an attribute that the kind does not know any more is not shown in public', () => {
  const old = { ...whole, attributes: { ...whole.attributes, former: 'SECRET' } };
  expect(visible(technology, old, 'nda').content.attributes.former).toBeUndefined();
  expect(visible(technology, old, 'room').content.attributes.former).toBe('SECRET');
});

test('the settings of stages are for those who see all', () => {
  const set = { ...whole, stages: { summary: 'nda' as const } };
  expect(visible(technology, set, 'nda').content.stages).toEqual({});
  expect(visible(technology, set, 'room')).toEqual({ content: set, withheld: [] });
});

test('every kind keeps to the fields it has when nothing is set', () => {
  for (const kind of Object.values(kinds)) {
    const empty = check(kind, { title: { ko: 'x' } }, () => true);
    expect(visible(kind, empty, 'public')).toEqual({ content: empty, withheld: [] });
  }
});
