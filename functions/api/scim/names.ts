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

/** The same with the names of all fields as the market writes them. */
export const named = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(named);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [pathOf(name), named(one)]));
};
