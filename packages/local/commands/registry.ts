import type { BareCommand, Command } from '../command.ts';
import { algolia } from './algolia.ts';
import { audit } from './audit.ts';
import { clock } from './clock.ts';
import { doctor } from './doctor.ts';
import { erasures } from './erasures.ts';
import { exportCommand } from './export.ts';
import { failures } from './failures.ts';
import { importCommand } from './import.ts';
import { mcp } from './mcp.ts';
import { migrate } from './migrate.ts';
import { operator } from './operator.ts';
import { reconcile } from './reconcile.ts';
import { reindex } from './reindex.ts';
import { replay } from './replay.ts';
import { restore } from './restore.ts';
import { rotate } from './rotate.ts';
import { seed } from './seed.ts';

/** Every command by its name. */
export const commands: Readonly<Record<string, Command | BareCommand>> = {
  algolia,
  audit,
  clock,
  doctor,
  erasures,
  export: exportCommand,
  failures,
  import: importCommand,
  mcp,
  migrate,
  operator,
  reconcile,
  reindex,
  replay,
  restore,
  rotate,
  seed,
};
