import type { GateRecord } from './gate.ts';

/** What of a passage is the sender's to see where it is not to know to whom: the goods, the country, and what is still wanted. */
export const nameless = (record: GateRecord): GateRecord => ({
  ...record,
  to: { country: record.to.country },
  parties: record.parties.filter(({ role }) => role === 'sender'),
  by: { actor: 'withheld', organisationId: null, at: record.by.at },
});
