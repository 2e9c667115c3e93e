import { expect, test } from 'vitest';
import { proofText } from './proof.server.ts';

test('a proof is told with its days and its report; what ends soon says so, and what was withdrawn has no last day', () => {
  const proof = { basis: 'measured', on: '2026-05-01', until: '2026-12-31', report: 'KTR TR-0412' };
  expect(proofText(proof, 'ko', '2026-11-30')).toBe('2026-05-01~2026-12-31 KTR TR-0412');
  expect(proofText(proof, 'ko', '2026-12-01')).toBe('2026-05-01~2026-12-31 (곧 만료) KTR TR-0412');
  expect(proofText({ ...proof, basis: 'third_party', report: 'evl_01KE5Q8600P97Q1CHX9CNCXCEK' }, 'en', '2026-12-31')).toBe(
    '2026-05-01~2026-12-31 (ends soon)',
  );
  expect(proofText({ ...proof, basis: 'expired' }, 'en', '2027-01-01')).toBe('2026-05-01~2026-12-31 KTR TR-0412');
  expect(proofText({ ...proof, basis: 'withdrawn', report: 'res_01KE6B1QE0PQ2MRK3977GATQRE/2' }, 'en', '2026-12-01')).toBe(
    '2026-05-01',
  );
});
