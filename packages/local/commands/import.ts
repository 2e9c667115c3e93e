import { parseArgs } from 'node:util';
import { importDocuments } from '@sandan/fn-sources/documents';
import type { AnyFeed } from '@sandan/fn-sources/feed';
import { feeds } from '@sandan/fn-sources/feeds/registry';
import { follow } from '@sandan/fn-sources/follow';
import { type Following, feedNamed, following } from '@sandan/fn-sources/followed';
import { Fault } from '@sandan/kernel/fault';
import type { Organisation } from '@sandan/market/company/organisation';
import { faultTexts } from '@sandan/market/fault-text';
import type { Command, Desk } from '../command.ts';
import { documentsAt } from '../import-files.ts';
import { askedLines, reportLines } from '../import-report.ts';
import { ownerMeant } from '../owner.ts';
import { sourceLines } from '../source-lines.ts';

const usage =
  'import [<source> [<file|directory|->…]] [--owner <organisation>] [--param <name=value>…] [--dry-run] [--publish|--draft]';
/** The licensing office of the demonstration, where no owner is named. */
const demoOwner = 'office';
const progressEveryMs = 1000;

class Misuse extends Error {}

const misuse = (cause: unknown): never => {
  throw new Misuse(cause instanceof Error ? cause.message : String(cause));
};
const wrongly = () => new Misuse(`Use it like this: npm run cli -- ${usage}`);

const optionsOf = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        owner: { type: 'string' },
        param: { type: 'string', multiple: true, default: [] },
        'dry-run': { type: 'boolean', default: false },
        publish: { type: 'boolean', default: false },
        draft: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
  } catch {
    throw wrongly();
  }
};

interface Asked {
  readonly feed: AnyFeed;
  readonly paths: readonly string[];
  readonly owner?: string;
  readonly params: Readonly<Record<string, string>>;
  readonly dryRun: boolean;
  readonly publish: boolean;
  readonly draft: boolean;
}

const asked = (args: readonly string[]): Asked | undefined => {
  const { values, positionals } = optionsOf(args);
  const { owner, param, publish, draft } = values;
  const [source, ...paths] = positionals;
  if (!source) return undefined;
  const feed = feedNamed(source);
  if (!feed) throw new Misuse(`There is no source ${source}. There are: ${feeds.map(({ name }) => name).join(', ')}.`);
  const pairs = param.map((text) => /^([^=]+)=(.*)$/s.exec(text) ?? misuse(wrongly()));
  const params = Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]));
  if ((publish && draft) || (paths.length > 0 && pairs.length > 0) || (paths.length === 0 && (values['dry-run'] || publish)))
    throw wrongly();
  return { feed, paths, ...(owner === undefined ? {} : { owner }), params, dryRun: values['dry-run'], publish, draft };
};

const bring = async ({ feed, paths, dryRun, ...wanted }: Asked, owner: Organisation | undefined, desk: Desk): Promise<number> => {
  const { documents, end } = await documentsAt(paths, process.stdin).catch(misuse);
  try {
    const whom = owner ? ` for ${owner.name.ko ?? owner.id}` : '';
    desk.print(`Reading ${documents.length === 1 ? paths[0] : `${documents.length} files`}${whom} …`);
    let told = Date.now();
    const report = await importDocuments(desk.world, {
      feed,
      documents,
      ...(owner ? { ownerId: owner.id } : {}),
      actor: { kind: 'service', name: 'cli' },
      dryRun,
      publish: wanted.publish || (owner?.demo === true && !wanted.draft),
      onProgress: ({ read, created, updated, unchanged, refused }) => {
        if (Date.now() - told < progressEveryMs) return;
        told = Date.now();
        desk.print(`  ${read} read: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused`);
      },
    });
    for (const line of reportLines(report)) desk.print(line);
    return report.faulty.length > 0 ? 1 : 0;
  } finally {
    end();
  }
};

/** What is to be asked now: what was named by its params, else all that is followed of the source. */
const meant = ({ feed, params }: Asked, owner: Organisation | undefined, { sources }: Desk): readonly Following[] => {
  const named = Object.keys(params).length > 0 || !sources.followed.some((f) => f.feed.name === feed.name);
  if (!named) return sources.followed.filter((f) => f.feed.name === feed.name && (!owner || f.followed.ownerId === owner.id));
  try {
    return [following(feed, owner?.id, params)];
  } catch (cause) {
    return misuse(cause);
  }
};

const ask = async (order: Asked, owner: Organisation | undefined, desk: Desk): Promise<number> => {
  const { feed } = order;
  const missing = feed.keys.filter((name) => !desk.sources.keys[name]);
  if (missing.length > 0) throw new Misuse(`${feed.name} cannot be asked without ${missing.join(', ')}; give files instead.`);
  let exit = 0;
  for (const it of meant(order, owner, desk)) {
    const state = await follow(desk.sources, it, 'command');
    const [run] = await desk.world.stores.sourceRuns.runs.of(it.followed.id);
    for (const line of askedLines(it.followed, state, run)) desk.print(line);
    if (!state || run?.outcome === 'failed') exit = 1;
  }
  return exit;
};

/**
 * With files: reads them. Without: asks the source now. Without a source: says how all of them stand. New listings of an invented
 * organisation are published at once, for the demonstration has nobody to review them; those of a real one are drafts, unless
 * whoever runs the market says `--publish`.
 *
 * Exit codes: 0 all was read; 1 something could not be, or the import failed; 2 it was asked for wrongly.
 */
export const importCommand: Command = {
  usage,
  says: 'brings in the records of an outside source, each once: from files, or by asking it now; alone: how the sources stand',
  inside: false,
  async run(args, desk) {
    try {
      const order = asked(args);
      if (!order) {
        for (const line of await sourceLines(desk.sources)) desk.print(line);
        return 0;
      }
      const { feed, paths } = order;
      const wanted = order.owner ?? (paths.length > 0 ? demoOwner : undefined);
      const owner = feed.owned && wanted !== undefined ? await ownerMeant(desk.world.stores, wanted).catch(misuse) : undefined;
      return await (paths.length > 0 ? bring : ask)(order, owner, desk);
    } catch (cause) {
      if (cause instanceof Misuse) {
        desk.print(cause.message);
        return 2;
      }
      if (!(cause instanceof Fault)) throw cause;
      desk.print(faultTexts[cause.code]?.en ?? cause.message);
      return 1;
    }
  },
};
