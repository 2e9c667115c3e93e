import { expect, test } from 'vitest';
import { findingOf } from './finding.ts';
import { membersOf } from './member.ts';
import type { Statement } from './statement.ts';
import { takenOf } from './taken.ts';

const today = '2026-11-29';
const fetchedAt = '2026-11-29T00:00:00Z';
const application = (number: string, filed: string, text: string, code: string): Statement => ({
  source: 'uspto',
  fetchedAt,
  subject: { stage: 'application', document: { office: 'US', number } },
  facts: { title: { en: `Valve ${number}` }, filed, stated: { text, code, date: filed } },
});
const provisional = (filed: string, text = 'Provisional Application Expired', code = '159') =>
  findingOf(application('63123456', filed, text, code));
const patent = findingOf(application('17248024', '2022-06-01', 'Patented Case', '150'));

test('a provisional application is no right, stands for twelve months and never for twenty years', () => {
  expect(membersOf([provisional('2021-06-05')], today)[0]?.standing).toMatchObject({ status: 'expired', expires: '2022-06-05' });
  expect(
    membersOf([provisional('2021-06-05', 'Application Undergoing Preexam Processing', '19')], today)[0]?.standing,
  ).toMatchObject({ status: 'expired', expires: '2022-06-05' });
  expect(membersOf([provisional('2026-06-05', 'Docketed New Case', '30')], today)[0]?.standing).toMatchObject({
    status: 'pending',
    expires: '2027-06-05',
  });
  expect(takenOf([provisional('2021-06-05')], today)).not.toHaveProperty('attributes.protectedIn');
});

test('the patent speaks for the technology and not the provisional application before it', () => {
  const taken = takenOf([provisional('2021-06-05'), patent], today);
  expect(taken).toMatchObject({
    'attributes.rightStatus': 'in_force',
    'attributes.filed': '2022-06-01',
    'attributes.protectedIn': ['US'],
  });
});
