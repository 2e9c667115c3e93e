import type { AgreementName } from '../../term-sheet/agreement.ts';
import type { Clause } from '../clause.ts';
import { ending, languages, law, special } from './closing.ts';
import { confidentiality, diligence, improvements, records, warranty } from './duties.ts';
import { grant, material, option, research, sublicensing } from './grants.ts';
import { consideration, milestones, netSales, payment, prosecution } from './money.ts';
import { duration, purpose } from './parties.ts';

/** Edition of the library; a contract says by which it was written. */
export const edition = '2026-11';

const closing = [confidentiality, warranty, special, ending, law, languages] as const;
const paid = [consideration, netSales, milestones, payment, prosecution, records] as const;
const licence = [purpose, grant, sublicensing, duration, ...paid, diligence, improvements, ...closing] as const;

/** The articles of each agreement, in order. One of which nothing applies is left out. */
export const library: Readonly<Record<AgreementName, readonly Clause[]>> = {
  exclusive: licence,
  sole: licence,
  non_exclusive: licence,
  assignment: [purpose, grant, duration, ...paid, improvements, ...closing],
  option: [purpose, option, duration, diligence, ...closing],
  joint_research: [purpose, research, duration, diligence, improvements, ...closing],
  material_transfer: [purpose, material, duration, improvements, ...closing],
};

/** A sentence of the library by `clause.sentence`. */
export const sentenceOf = (agreement: AgreementName, key: string) => {
  const [clauseId, id] = key.split('.');
  return library[agreement].find((c) => c.id === clauseId)?.sentences.find((s) => s.id === id);
};
