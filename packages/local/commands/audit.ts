import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ProvenLine, provenLines } from '@sandan/fn-api/audit-view';
import { signedBy } from '@sandan/fn-auditor/keys';
import { verifyAudit } from '@sandan/fn-auditor/verify';
import { blockHash, leafHash, provenRoot } from '@sandan/market/audit/chain';
import type { Finding } from '@sandan/market/audit/finding';
import { auditRange } from '@sandan/store/audits';
import type { Command, Desk } from '../command.ts';
import { ownerMeant } from '../owner.ts';

const sha256 = (bytes: Uint8Array) => Uint8Array.from(createHash('sha256').update(bytes).digest());

const says: Readonly<Record<Finding['is'], string>> = {
  changed: 'was changed after it was sealed',
  removed: 'was removed',
  inserted: 'was put in later, or lies where it does not belong',
  blockChanged: 'does not say what it was sealed over',
  blockMissing: 'is missing',
  blockMoved: 'does not follow the one before it',
  blockForeign: 'is not signed by a key of this market',
  blockApart: 'differs from its anchor in the object store, or has none',
  sealingStopped: 'is overdue: nothing has been sealed for more than two hours',
};

const lineOf = (finding: Finding): string =>
  'id' in finding ? `  line ${finding.id} ${says[finding.is]}` : `  block ${finding.number} ${says[finding.is]}`;

const verify = async ({ world, print }: Desk): Promise<number> => {
  const { blocks, lines, unsealed, findings } = await verifyAudit(world);
  print(`${blocks} blocks with ${lines} lines; ${unsealed} lines are not sealed yet.`);
  for (const finding of findings.slice(0, 100)) print(lineOf(finding));
  print(
    findings.length === 0 ? 'The audit holds.' : `${findings.length} findings: the audit has been tampered with, or damaged.`,
  );
  return findings.length === 0 ? 0 : 1;
};

/** Holds the lines of an exported file against the proofs that came with them; needs nothing but the keys. */
const verifyFile = ({ world, print }: Desk, file: string): number => {
  const signed = signedBy(world.auditKeys.known);
  let [held, unsealed, broken] = [0, 0, 0];
  for (const text of readFileSync(file, 'utf8')
    .split('\n')
    .filter((t) => t !== '')) {
    const { line, proof, checkpoint } = ProvenLine.parse(JSON.parse(text));
    if (!proof || !checkpoint) unsealed++;
    else if (
      provenRoot(sha256, leafHash(sha256, line), proof) === checkpoint.root &&
      blockHash(sha256, checkpoint) === checkpoint.hash &&
      signed(checkpoint)
    )
      held++;
    else {
      broken++;
      print(`  line ${line.id} is not what was sealed`);
    }
  }
  print(`${held} lines hold, ${unsealed} are not sealed yet, ${broken} do not hold.`);
  return broken === 0 ? 0 : 1;
};

const exported = async ({ world, print }: Desk, args: { org?: string; from?: string; to?: string }): Promise<number> => {
  const range = auditRange(args.from, args.to, world.now());
  const { audits } = world.stores;
  const organisation = args.org ? await ownerMeant(world.stores, args.org) : undefined;
  let cursor: string | undefined;
  do {
    const page = { limit: 200, ...(cursor ? { cursor } : {}) };
    const { items, next } = organisation
      ? await audits.inOrganisation(organisation.id, range, page)
      : await audits.everywhere(range, page);
    for (const proven of await provenLines(world, items)) print(JSON.stringify(proven));
    cursor = next;
  } while (cursor);
  return 0;
};

export const audit: Command = {
  usage: 'audit verify [--file <file>] | export [--org <id>] [--from <day>] [--to <day>]',
  says: 'holds the audit against its seals and names what was changed, removed or put in; or writes it out with its proofs',
  inside: true,
  async run(args, desk) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { file: { type: 'string' }, org: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
    });
    const [what] = positionals;
    if (what === 'verify') return values.file ? verifyFile(desk, values.file) : verify(desk);
    if (what === 'export') return exported(desk, values);
    throw new Error('Say what: audit verify, or audit export.');
  },
};
