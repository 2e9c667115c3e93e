import { parseArgs } from 'node:util';
import { importDocuments } from '@sandan/fn-sources/documents';
import { Fault } from '@sandan/kernel/fault';
import { faultTexts } from '@sandan/market/fault-text';
import type { Command } from '../command.ts';
import { documentsAt } from '../import-files.ts';
import { reportLines } from '../import-report.ts';
import { ownerMeant } from '../owner.ts';

const usage = 'import kipris <file|directory|-> [--owner <organisation>] [--dry-run] [--publish|--draft]';
/** The licensing office of the demonstration, where no owner is named. */
const demoOwner = 'office';
const progressEveryMs = 1000;

class Misuse extends Error {}

const misuse = (cause: Error): never => {
  throw new Misuse(cause.message);
};

const asked = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        owner: { type: 'string', default: demoOwner },
        'dry-run': { type: 'boolean', default: false },
        publish: { type: 'boolean', default: false },
        draft: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [source, path, ...rest] = positionals;
    if (source !== 'kipris' || !path || rest.length > 0 || (values.publish && values.draft)) throw new Misuse();
    const { owner, publish, draft } = values;
    return { path, owner, dryRun: values['dry-run'], publish, draft };
  } catch {
    throw new Misuse(`Use it like this: npm run cli -- ${usage}`);
  }
};

/**
 * New patents of an invented organisation are published at once, for the demonstration has nobody to review them; those of a real
 * one are drafts, unless whoever runs the market says `--publish`.
 *
 * Exit codes: 0 every document was read; 1 one of them could not be, or the import failed; 2 it was asked for wrongly.
 */
export const importCommand: Command = {
  usage,
  says: 'brings in downloaded KIPRIS answers as technologies, each patent once; drafts, but at once public in the demonstration',
  inside: false,
  async run(args, desk) {
    let end = () => {};
    try {
      const { path, owner, dryRun, ...wanted } = asked(args);
      const organisation = await ownerMeant(desk.world.stores, owner).catch(misuse);
      const { documents, ...opened } = await documentsAt(path, process.stdin).catch(misuse);
      end = opened.end;
      desk.print(
        `Reading ${documents.length === 1 ? path : `${documents.length} files`} for ${organisation.name.ko ?? organisation.id} …`,
      );
      let told = Date.now();
      const report = await importDocuments(desk.world, {
        documents,
        ownerId: organisation.id,
        actor: { kind: 'service', name: 'cli' },
        dryRun,
        publish: wanted.publish || (organisation.demo && !wanted.draft),
        onProgress: ({ read, created, updated, unchanged, refused }) => {
          if (Date.now() - told < progressEveryMs) return;
          told = Date.now();
          desk.print(`  ${read} read: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused`);
        },
      });
      for (const line of reportLines(report)) desk.print(line);
      return report.faulty.length > 0 ? 1 : 0;
    } catch (cause) {
      if (cause instanceof Misuse) {
        desk.print(cause.message);
        return 2;
      }
      if (!(cause instanceof Fault)) throw cause;
      desk.print(faultTexts[cause.code]?.en ?? cause.message);
      return 1;
    } finally {
      end();
    }
  },
};
