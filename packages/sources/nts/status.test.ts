import { Fault } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import { readStatuses } from './status.ts';

const statesOf = (...lines: readonly object[]) =>
  readStatuses(
    new TextEncoder().encode(JSON.stringify({ status_code: 'OK', data: lines.map((line) => ({ b_no: '1208147521', ...line })) })),
    'x',
    new Date('2026-11-29T00:00:00Z'),
  ).map(({ record }) => (record instanceof Fault ? record.code : record.fact.kind === 'business_status' && record.fact.state));

test('a business whose status is told by a code that is not known is not said to be unregistered', () => {
  expect(statesOf({ b_stt_cd: '01' }, { b_stt_cd: 2 }, { b_stt: '폐업자', b_stt_cd: '' }, { b_stt_cd: '' })).toEqual([
    'active',
    'suspended',
    'closed',
    'unregistered',
  ]);
  expect(statesOf({ b_stt_cd: '09', b_stt: '기타' }, { b_stt: '기타' })).toEqual(['reference.invalid', 'reference.invalid']);
});
