import { createHash } from 'node:crypto';
import { derivedId, type Noun } from '@sandan/kernel/id';

/** The instant in every id of the demo world: fixed, so that links live through a reset. */
const founded = Date.UTC(2026, 0, 5);

const digest = (key: string): Uint8Array => createHash('sha256').update(`sandan demo\n${key}`).digest();

/** The id of something in the demo world by its name there. `minute` sets the order of ids of one noun. */
export const demoId = (noun: Noun, key: string, minute = 0): string => derivedId(noun, founded + minute * 60_000, digest(key));

/** A whole number from 0 to `below` - 1 that a name always gives. */
export const drawn = (key: string, below: number): number => Buffer.from(digest(key)).readUInt32BE(0) % below;
