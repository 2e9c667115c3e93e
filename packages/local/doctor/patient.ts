import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Database } from '@sandan/store/database';
import type { Checkpoints } from '../checkpoints.ts';
import type { Failures } from '../failures.ts';
import type { World } from '../world.ts';

/** The database of an installation, and how far it has been followed. */
export interface Data {
  readonly endpoint: string;
  readonly db: Database;
  readonly reader: DynamoDBStreamsClient;
  readonly checkpoints: Checkpoints;
}

/** The market as its functions see it. */
export interface Opened {
  readonly world: World;
  readonly failures: Failures;
}

/** An installation that is looked at. Nothing of it is changed. */
export interface Patient {
  readonly dataDir: string;
  /** Address that visitors use, and the one where a running market really listens. */
  readonly siteUrl: string;
  readonly local: string;
  readonly port: number;
  readonly running: boolean;
  readonly nodeVersion: string;
  /** The file that is there once the pages are built. */
  readonly pages: string;
  readonly now: () => Date;
  /** Free bytes where the data lies. */
  readonly freeBytes: () => Promise<number>;
  /** Starts or finds the engine. @throws what keeps it from starting */
  readonly data: () => Promise<Data>;
  /** @throws what keeps the market from being opened */
  readonly open: () => Promise<Opened>;
}
