import { createHash } from 'node:crypto';
import { type Block, Checkpoint, ProofStep, proofOf } from '@sandan/market/audit/chain';
import { AuditLine } from '@sandan/market/audit/line';
import { checkpointOf } from '@sandan/store/audits';
import * as z from 'zod';
import { csv } from './csv.ts';
import type { World } from './world.ts';

/** A line as a reader sees it: with the name that its actor has today, where the reader may know it. */
export const AuditLineView = AuditLine.extend({
  actorName: z.string().optional(),
  insteadOfNames: z.array(z.string()).optional(),
  /** Through whom the desk looked. */
  onBehalfOfName: z.string().optional(),
  /** `desk`: the market's own staff did it. */
  side: z.enum(['own', 'desk', 'market', 'other']),
}).meta({ id: 'AuditLineView' });
export type AuditLineView = z.infer<typeof AuditLineView>;

/** A line with its proof: it lies under the root of a block that is signed. Absent while it is not sealed yet. */
export const ProvenLine = z
  .object({ line: AuditLine, proof: z.array(ProofStep).optional(), checkpoint: Checkpoint.optional() })
  .meta({ id: 'ProvenLine' });
export type ProvenLine = z.infer<typeof ProvenLine>;

const sha256 = (bytes: Uint8Array) => Uint8Array.from(createHash('sha256').update(bytes).digest());

const sideOf = (line: AuditLine, organisationId: string | undefined, desks: ReadonlySet<string>): AuditLineView['side'] => {
  if (line.by.actor.startsWith('service:')) return 'market';
  if (line.by.onBehalfOf) return 'desk';
  if (line.by.organisationId === (organisationId ?? null) && organisationId) return 'own';
  return line.by.organisationId && desks.has(line.by.organisationId) ? 'desk' : 'other';
};

/** Lines for the members of one organisation, who learn the names of their own people alone; or for the desk, which learns all. */
export const auditLines = async (
  world: World,
  lines: readonly AuditLine[],
  organisationId?: string,
): Promise<AuditLineView[]> => {
  const desks = new Set((await world.stores.organisations.operators()).map((o) => o.id));
  const shown = lines.map((line) => ({ ...line, side: sideOf(line, organisationId, desks) }));
  const named = shown.filter((l) => l.by.actor.startsWith('per_') && (!organisationId || l.side === 'own'));
  const seenThrough = shown.flatMap((l) => l.by.onBehalfOf ?? []);
  const ids = [...new Set([...named.flatMap((l) => [l.by.actor, ...(l.insteadOf ?? [])]), ...seenThrough])];
  const names = new Map(await Promise.all(ids.map(async (id) => [id, (await world.stores.persons.byId(id))?.name] as const)));
  return shown.map((line) => {
    const onBehalfOfName = names.get(line.by.onBehalfOf ?? '');
    const said = { ...line, ...(onBehalfOfName ? { onBehalfOfName } : {}) };
    const name = named.includes(line) ? names.get(line.by.actor) : undefined;
    if (!name) return said;
    const insteadOfNames = line.insteadOf?.map((id) => names.get(id) ?? id);
    return { ...said, actorName: name, ...(insteadOfNames ? { insteadOfNames } : {}) };
  });
};

/** The block in whose window an instant lies. Blocks follow each other without a gap, so that half of them is left out each time. */
const blockAt = async ({ stores }: World, ms: number, last: number): Promise<Block | undefined> => {
  let [low, high] = [1, last];
  while (low <= high) {
    const number = Math.floor((low + high) / 2);
    const block = await stores.audits.block(number);
    if (!block) return undefined;
    if (ms < block.from) high = number - 1;
    else if (ms >= block.to) low = number + 1;
    else return block;
  }
  return undefined;
};

/** Lines with their proofs, in the order given. */
export const provenLines = async (world: World, lines: readonly AuditLine[]): Promise<ProvenLine[]> => {
  const last = (await world.stores.audits.lastBlock())?.number ?? 0;
  const blocks: Block[] = [];
  const proven: ProvenLine[] = [];
  for (const line of lines) {
    const at = Date.parse(line.by.at);
    let block = blocks.find((b) => b.from <= at && at < b.to);
    if (!block) {
      block = await blockAt(world, at, last);
      if (block) blocks.push(block);
    }
    const hashes = block?.lines.map((l) => l.hash) ?? [];
    const place = block?.lines.findIndex((l) => l.id === line.id) ?? -1;
    const proof: ProofStep[] | undefined = place < 0 ? undefined : proofOf(sha256, hashes, place);
    proven.push({ line, ...(proof && block ? { proof, checkpoint: checkpointOf(block) } : {}) });
  }
  return proven;
};

const columns = [
  'id',
  'at',
  'kind',
  'operation',
  'object',
  'status',
  'version',
  'actor',
  'organisation',
  'block',
  'blockHash',
  'insteadOf',
  'onBehalfOf',
] as const;

export const auditCsv = (lines: readonly ProvenLine[]): string =>
  csv(
    columns,
    lines.map(({ line, checkpoint }) => [
      line.id,
      line.by.at,
      line.kind,
      line.operation,
      line.object,
      line.status,
      line.version,
      line.by.actor,
      line.by.organisationId ?? '',
      checkpoint?.number,
      checkpoint?.hash,
      line.insteadOf?.join(' '),
      line.by.onBehalfOf,
    ]),
  );
