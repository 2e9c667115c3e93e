import { expect, test } from 'vitest';
import { needDraft } from './need-draft.server.ts';

const text = '볼 베어링, 펌프용\n안지름 d: 25 +0.01/-0 mm\n폭 B: 넓게\n밀봉: 실\n성적서를 주세요';
const draft = (more: Record<string, string> = {}) => needDraft(new URLSearchParams({ text, ...more }), 'ko');

test('what is pasted from a drawing finds its category, fills its properties, and says what was read and what was not', () => {
  expect(draft()).toMatchObject({ text, candidates: [{ category: 'ball-bearing' }, {}, {}, {}, {}, {}] });
  const { fields = [], rest } = draft({ category: 'ball-bearing' });
  const said = (list: typeof fields) =>
    list.filter(({ value }) => value).map((f) => [f.name, f.value, f.read ?? (f.unread ? 'unread' : '')]);
  expect(said(fields)).toEqual([
    ['bore', '25 +0.01/-0 mm', '25 – 25.01 mm'],
    ['width', '넓게', 'unread'],
    ['closure', 'seal', '실'],
  ]);
  expect(rest).toEqual(['볼 베어링, 펌프용', '성적서를 주세요']);
  // What is written in a field stands in place of the line, even where that is nothing.
  const corrected = draft({ category: 'ball-bearing', 'v.width': '12 mm', 'v.bore': '' }).fields ?? [];
  expect(said(corrected)).toEqual([
    ['width', '12 mm', '12 mm'],
    ['closure', 'seal', '실'],
  ]);
  // The form takes along only the lines that it has no field for, and they stay as they are.
  const left = ['볼 베어링, 펌프용', '안지름 d: 26 mm'];
  const kept = draft({ category: 'ball-bearing', text: left.join('\n'), 'v.bore': '25 mm' });
  expect(kept.rest).toEqual(left);
  expect(said(kept.fields ?? [])).toEqual([['bore', '25 mm', '25 mm']]);
  expect(draft({ category: 'nothing' }).fields).toBeUndefined();
});

test('a drawing in Korean is never longer than an address carries', () => {
  const long = draft({ text: '가'.repeat(9000), category: 'ball-bearing' });
  expect(new URLSearchParams({ text: long.text }).toString().length).toBeLessThan(8000);
});
