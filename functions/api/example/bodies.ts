import type { Operation } from '@sandan/market/policy';

/** Fields of examples of bodies that a rule holds together, and no schema of one field says. */
export const bodies: Partial<Record<Operation, Readonly<Record<string, unknown>>>> = {
  'readinessWeights.put': {
    weights: { exports: 25, growth: 15, markets: 15, certificates: 15, catalogue: 10, supply: 10, response: 10 },
  },
  'coOwners.name': { name: '한빛대학교', email: 'transfer@hanbit.example' },
  'programmes.create': { opensOn: '2026-12-07', closesOn: '2026-12-18', endsOn: '2027-06-30' },
  'programmes.change': { opensOn: '2026-12-07', closesOn: '2026-12-18', endsOn: '2027-06-30' },
  'usagePrices.set': { hourly: { sme: 30_000 } },
};
