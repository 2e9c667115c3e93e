import type { SourcesWorld } from '@sandan/fn-sources/world';
import type { Failures } from './failures.ts';
import type { Functions } from './functions.ts';
import type { Settings } from './settings.ts';
import type { World } from './world.ts';

/** What a command may use. */
export interface Desk {
  readonly world: World;
  readonly functions: Functions;
  readonly sources: SourcesWorld;
  /** The same market at another time. */
  readonly atTime: (now: Date) => Desk;
  /** Stream records that were given up. */
  readonly failures: Failures;
  /** Waits until all that was written is followed up. */
  readonly settle: () => Promise<void>;
  readonly print: (line: string) => void;
}

/** A command of `npm run cli`. */
export interface Command {
  readonly usage: string;
  readonly says: string;
  /** Must run in the process of a running market, because it changes what that one holds in memory (the search engine). */
  readonly inside: boolean;
  /** Answers the exit code; nothing means 0. @throws Fault or Error, which is printed */
  run(args: readonly string[], desk: Desk): Promise<number | undefined>;
}

/** A command that needs no market to be opened: it looks at one that may be broken, or changes what one is opened with. */
export interface BareCommand {
  readonly usage: string;
  readonly says: string;
  readonly bare: true;
  run(args: readonly string[], settings: Settings, print: (line: string) => void): Promise<number>;
}

export const isBare = (command: Command | BareCommand): command is BareCommand => 'bare' in command;
