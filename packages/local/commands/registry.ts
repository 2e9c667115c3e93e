import type { Command } from '../command.ts';
import { algolia } from './algolia.ts';
import { audit } from './audit.ts';
import { clock } from './clock.ts';
import { erasures } from './erasures.ts';
import { exportCommand } from './export.ts';
import { failures } from './failures.ts';
import { importCommand } from './import.ts';
import { mcp } from './mcp.ts';
import { operator } from './operator.ts';
import { reconcile } from './reconcile.ts';
import { redrive } from './redrive.ts';
import { reindex } from './reindex.ts';
import { restore } from './restore.ts';
import { rotate } from './rotate.ts';

/** Every command by its name. */
export const commands: Readonly<Record<string, Command>> = {
  algolia,
  audit,
  clock,
  erasures,
  export: exportCommand,
  failures,
  import: importCommand,
  mcp,
  operator,
  reconcile,
  redrive,
  reindex,
  restore,
  rotate,
};
