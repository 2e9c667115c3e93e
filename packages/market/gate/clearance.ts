import { Fault } from '@sandan/kernel/fault';
import { Clearance } from '@sandan/kernel/process';
import type { GateRecord } from './gate.ts';
import { gateReasonNames } from './reason.ts';

/** What a record of the gate allows. @throws Fault conflict `gate.held` with the reasons in both languages */
export const clearanceOf = (record: GateRecord): Clearance => {
  if (record.outcome !== 'passed') throw held(record);
  return new Clearance(record.process, record.action, record.subject, record.id);
};

const held = ({ id, reasons, process, action }: GateRecord): Fault =>
  new Fault('conflict', 'gate.held', `${process}: ${action} held: ${reasons.join(', ')}`, {
    params: {
      record: id,
      reasons: reasons.join(', '),
      reasonsKo: reasons.map((r) => gateReasonNames[r].ko).join(', '),
      reasonsEn: reasons.map((r) => gateReasonNames[r].en).join(', '),
    },
  });
