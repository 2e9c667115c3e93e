import { schemas } from './schemas.ts';

/** What the market keeps of a user or a group; what else directories send is left aside. */
const kept = ['externalId', 'userName', 'name', 'displayName', 'emails', 'active', 'members'];
const names = new Map(
  [...kept, 'formatted', 'givenName', 'familyName', 'value', 'type', 'primary', 'Operations', 'op', 'path'].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);
/** An attribute may be named with its schema before it. */
const core = new RegExp(`^(?:${schemas.user}|${schemas.group}):`, 'i');

const nameOf = (name: string): string => names.get(name.toLowerCase()) ?? name;

/** A path with the names as the market writes them: RFC 7643 (2.1) compares names whatever their case. */
export const pathOf = (path: string): string =>
  path
    .trim()
    .replace(core, '')
    .replace(/"(?:[^"\\]|\\.)*"|[A-Za-z]\w*/g, (part) => (part.startsWith('"') ? part : nameOf(part)));

export const keeps = (path: string): boolean => kept.includes(path.split(/[.[]/, 1)[0] ?? '');

/** How deep what is kept can lie, in lists and objects; what lies deeper is cut off, or a body would be as deep as its sender likes. */
const deepest = 8;

const namedAt = (value: unknown, depth: number): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((one) => namedAt(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [pathOf(name), namedAt(one, depth + 1)]));
};

/** The same with the names of all fields as the market writes them. */
export const named = (value: unknown): unknown => namedAt(value, 0);
