import type { Objects } from '@sandan/objects/objects';
import type { Ask, Guard } from '@sandan/sources/http/ask';
import type { Secret } from '@sandan/topology/topology';
import type { Following } from './followed.ts';
import type { ImportWorld } from './import.ts';

/** Keys of sources by the names that feeds ask for; absent where there is none. */
export type SourceKeys = Readonly<Partial<Record<Secret, string>>>;

/** All that the function behind the sources touches outside itself. */
export interface SourcesWorld extends ImportWorld {
  readonly objects: Pick<Objects, 'get' | 'put'>;
  readonly followed: readonly Following[];
  readonly keys: SourceKeys;
  /** Makes the client with which one run asks. */
  readonly asking: (guard: Pick<Guard, 'budget' | 'hosts'>) => Ask;
  /** The texts (TXT) that stand in DNS under a name. */
  readonly txt: (name: string) => Promise<readonly string[]>;
  /** Where sources answer instead of their own addresses, by name; in tests. */
  readonly origins?: Readonly<Record<string, string>>;
  /** Milliseconds that one run may ask; five minutes if absent. */
  readonly runMs?: number;
  /** Structured log line; never given personal data. */
  readonly log: (line: Record<string, unknown>) => void;
}
