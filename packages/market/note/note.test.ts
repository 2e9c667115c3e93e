import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { noteNews } from '../notice/note-news.ts';
import { fitNote, readNote, type WrittenNote } from './content.ts';
import { isOutdated, isShown, noteNext } from './edition.ts';
import { amendNote, draftNote, nextEdition, noteActions, publishNote, remindOfNote, submitNote, withdrawNote } from './verbs.ts';
import { facetWord, wordsOfNote } from './words.ts';

const [house, author, colleague, reviewer] = [newId('organisation'), newId('person'), newId('person'), newId('person')];
const hand = (personId: string, at = '2026-05-04T10:00:00+09:00') => ({
  actor: { kind: 'person', personId, organisationId: house, permissions: [] } as never,
  now: new Date(at),
});
const setting = { today: '2026-05-04', known: () => true };
const cited = [{ source: 'Gazette', url: 'https://gazette.example/1', on: '2026-04-01' }];
const written: WrittenNote = {
  title: { ko: '고체 전해질', en: 'Solid electrolytes' },
  summary: { en: 'Who makes them' },
  subject: 'technology',
  codes: [{ scheme: 'ipc', code: 'H01M10/0562' }],
  countries: ['JP'],
  reviewBy: '2026-11-30',
  statements: [
    { section: 'maker', text: { en: 'The largest' }, name: 'Example KK', country: 'JP', citations: cited },
    { section: 'figure', text: { en: 'Conductivity' }, figure: '12 mS/cm', citations: cited },
  ],
};
const content = readNote(written, setting);
const by = { organisationId: house, personId: author, type: 'institute' as const };
const draft = () => draftNote(content, by, hand(author));
const submitted = () => submitNote(draft(), 'author', hand(author));
const published = () => publishNote(submitted(), undefined, {}, 'reviewer', reviewer, hand(reviewer)).edition;
const codesOf = (run: () => unknown): string[] => {
  try {
    run();
  } catch (fault) {
    if (fault instanceof Fault) return fault.fields.length > 0 ? fault.fields.map((f) => `${f.pointer} ${f.code}`) : [fault.code];
    throw fault;
  }
  return [];
};

test('figures carry UCUM units and codes their one form', () => {
  expect(content.statements[1]?.figure).toEqual({ value: 12, unit: 'mS/cm' });
  expect(content.codes).toEqual([{ scheme: 'ipc', code: 'H01M 10/0562' }]);
});

test('what a section does not say, or lacks, is refused at its field', () => {
  const statements = [
    { section: 'overview' as const, text: { en: 'x' }, number: 'US 11646472', citations: [] },
    { section: 'price' as const, text: { en: 'x' }, citations: [] },
  ];
  expect(codesOf(() => readNote({ ...written, statements }, setting))).toEqual([
    '/content/statements/0/number note.notHere',
    '/content/statements/1/price field.required',
  ]);
});

test('every statement needs a citation before others see it, and the day of review is to come', () => {
  const bare = { ...content, statements: content.statements.map((s) => ({ ...s, citations: [] })), reviewBy: '2026-05-04' };
  expect(codesOf(() => fitNote(bare, '2026-05-04'))).toEqual([
    '/content/reviewBy note.past',
    '/content/statements/0/citations note.uncited',
    '/content/statements/1/citations note.uncited',
  ]);
});

test('nobody reviews what they wrote, however long ago', () => {
  const both = submitNote(amendNote(draft(), content, 'author', colleague, hand(colleague)), 'author', hand(author));
  for (const person of [author, colleague])
    expect(codesOf(() => publishNote(both, undefined, {}, 'reviewer', person, hand(person)))).toEqual(['note.ownReview']);
  expect(noteActions(both, ['reviewer'], author)).toEqual([]);
  expect(noteActions(both, ['reviewer'], reviewer)).toEqual(['requestChanges', 'publish']);
});

test('the next edition supersedes the last in one step, and no two are written at once', () => {
  const first = published();
  const second = nextEdition([first], by, hand(author));
  expect(codesOf(() => nextEdition([first, second], by, hand(author)))).toEqual(['note.open']);
  const out = publishNote(submitNote(second, 'author', hand(author)), first, {}, 'reviewer', reviewer, hand(reviewer));
  expect([out.before?.state, out.edition.state, out.edition.number]).toEqual(['superseded', 'published', 2]);
  expect(noteNews(undefined, out.edition, ['per_1']).map(({ kind }) => kind)).toEqual(['note.forAuthor', 'note.forFollowers']);
  const gone = withdrawNote(out.edition, { reason: 'wrong' }, 'reviewer', hand(reviewer));
  expect(noteNews(out.edition, gone, ['per_1']).map(({ kind }) => kind)).toEqual(['note.forAuthor', 'note.forFollowers']);
});

test('what was superseded may still be withdrawn, and nobody is shown what stood before an edition that was withdrawn for rights', () => {
  const first = published();
  const draft = nextEdition([first], by, hand(author));
  const out = publishNote(submitNote(draft, 'author', hand(author)), first, {}, 'reviewer', reviewer, hand(reviewer));
  const old = out.before ?? first;
  for (const side of ['author', 'reviewer'] as const) {
    expect(noteActions(old, [side], reviewer)).toEqual(['withdraw']);
    expect(withdrawNote(old, { reason: 'rights' }, side, hand(reviewer)).state).toBe('withdrawn');
  }
  const goneFor = (reason: string) => isShown(old, [old, withdrawNote(out.edition, { reason }, 'reviewer', hand(reviewer))]);
  expect(['wrong', 'rights'].map(goneFor)).toEqual([true, false]);
  const unseen = withdrawNote(draft, { reason: 'rights' }, 'author', hand(author));
  expect([
    isShown(old, [old, unseen]),
    isShown(out.edition, [withdrawNote(old, { reason: 'rights' }, 'author', hand(author)), out.edition]),
  ]).toEqual([true, true]);
});

test('the author is told once that the day of review has passed, in Korean time', () => {
  const edition = published();
  expect(noteNext(edition)).toBe('2026-11-30T15:00:00.000Z');
  expect(remindOfNote(edition, new Date('2026-11-30T14:59:59Z'))).toBeUndefined();
  const told = remindOfNote(edition, new Date('2026-11-30T15:00:00Z'));
  expect(told && noteNext(told)).toBeUndefined();
  expect([isOutdated(edition, '2026-11-30'), isOutdated(edition, '2026-12-01')]).toEqual([false, true]);
});

test('words are those of what is published, and of nothing else', () => {
  expect(wordsOfNote(submitted())).toEqual([]);
  const words = wordsOfNote(published());
  expect(words).toEqual(
    expect.arrayContaining(['전해질', 'solid', facetWord('ipc', 'H01M 10/0562'), facetWord('country', 'JP')]),
  );
  expect(facetWord('ipc', 'H01M 10/0562').startsWith(facetWord('ipc', 'H01M'))).toBe(true);
});
