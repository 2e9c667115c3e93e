import { expect, test } from 'vitest';
import { sheetOf } from '../api/form.server.ts';
import type { NoteStatement } from '../api/note.ts';
import { statementForm, statementIn } from './note.server.ts';

/** The citations of a statement whose form has these lines. */
const citationsIn = async (citations: string) => {
  const body = new URLSearchParams({ section: 'overview', textKo: 'x', citations });
  return statementIn(await sheetOf(new Request('https://market.test/', { method: 'POST', body }))).citations;
};

const on = '2026-03-31';
const cited = [
  { source: 'Annual report 2025', url: 'https://maker.example/report', on },
  { source: 'Kim; Lee: Gears; 2nd edition', url: 'https://maker.example/report', on },
  { source: 'Report', url: 'https://maker.example/a;jsessionid=1?b=2;c=3', on },
  { source: 'Kept at https://old.example; and', url: 'https://maker.example/?to=;https://other.example/;1', on },
  { source: 'Of; http://one.example; and', url: 'HTTPS://maker.example/;', on },
];

test('a citation comes back from its line as it was, whatever stands in its source and its address', async () => {
  const statement = { section: 'overview', text: {}, citations: cited } as unknown as NoteStatement;
  expect(await citationsIn(statementForm(statement).citations)).toEqual(cited);
  const broken = [{ source: 'Annual\nreport', url: 'https://maker.example/a b; c', on }];
  expect(await citationsIn(statementForm({ ...statement, citations: broken } as NoteStatement).citations)).toEqual([
    { source: 'Annual report', url: 'https://maker.example/a%20b;%20c', on },
  ]);
});

test('a line is read with and without spaces, and a wrong one part by part', async () => {
  const read = { source: 'A; B', url: 'https://a.example/;x', on };
  expect(await citationsIn(`A; B;https://a.example/;x;${on}\n\nA; B ;  https://a.example/;x;  ${on}`)).toEqual([read, read]);
  expect(await citationsIn('Report; ftp://a.example; yesterday\nReport; https://a.example\nReport; https://a.example;')).toEqual([
    { source: 'Report', url: 'ftp://a.example', on: 'yesterday' },
    { source: 'Report', url: 'https://a.example', on: '' },
    { source: 'Report', url: 'https://a.example', on: '' },
  ]);
});
