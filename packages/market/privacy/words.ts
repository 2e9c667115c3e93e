import { telephone } from '@sandan/kernel/telephone';
import type { RecordRule, Words } from './retention.ts';
import { isBy, type Scope, type Stored, valuesAt } from './subject.ts';

/** What stands where something was erased. */
export const erasedText = '[삭제됨 · erased]';
export const erasedAddress = 'erased@erased.invalid';

/** What becomes of a value that people wrote; `undefined`: it is left out. `listed`: it is all of a list. */
type Change = (found: unknown, name: string, listed: boolean) => unknown;
/** Whether the words of an element of a list are concerned. */
type Concerned = (element: unknown) => boolean;

const everyone: Concerned = () => true;

const changedAt = (value: unknown, path: readonly string[], change: Change, concerned: Concerned): unknown => {
  const [head = '', ...rest] = path;
  if (value === null || typeof value !== 'object') return value;
  const listed = head.endsWith('[]');
  const name = listed ? head.slice(0, -2) : head;
  const record = value as Record<string, unknown>;
  if (!(name in record)) return value;
  const found = record[name];
  const inside = (one: unknown) => changedAt(one, rest, change, concerned);
  if (rest.length > 0 && listed && Array.isArray(found))
    return { ...record, [name]: found.map((one) => (concerned(one) ? inside(one) : one)) };
  if (rest.length > 0) return { ...record, [name]: inside(found) };
  const changed = change(found, name, listed);
  const { [name]: _, ...others } = record;
  return changed === undefined ? others : { ...record, [name]: changed };
};

/** The same value with every text in it taken out; an address stays one in form. */
const blanked = (value: unknown, name: string): unknown => {
  if (typeof value === 'string') return name === 'email' ? erasedAddress : erasedText;
  if (Array.isArray(value)) return [];
  if (value === null || typeof value !== 'object') return value;
  return { ko: erasedText };
};

/** Fields that may be absent are left out; these have to be there where they are (held by a test over every record of the demo world). */
const required: ReadonlySet<string> = new Set(
  'name email subject title said text goal method by company reference purpose note shipTo why'.split(' '),
);

const takenOut: Change = (found, name, listed) => {
  if (listed) return [];
  return required.has(name) ? blanked(found, name) : undefined;
};

export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text without a name in it: a sign stands for each of its letters, three at most, so that it is no longer than before. */
const withoutNames = (text: string, { names }: Scope): string =>
  names.reduce((left, name) => {
    const whole = new RegExp(`(?<![a-z0-9])${literal(name)}(?![a-z0-9])`, 'gi');
    return left.replace(whole, '○'.repeat(Math.min(3, name.length)));
  }, text);

const inTexts = (found: unknown, change: (text: string) => string): unknown => {
  if (typeof found === 'string') return change(found);
  if (found === null || typeof found !== 'object') return found;
  if (Array.isArray(found)) return found.map((one) => inTexts(one, change));
  return Object.fromEntries(Object.entries(found).map(([name, one]) => [name, inTexts(one, change)]));
};

const pathOf = (word: Words): string[] => (typeof word === 'string' ? word : word.path).split('.');

/** Of which elements the words go: of those that name the erased one, or are of the side that it is. */
const goingIn = (item: Stored, word: Words, scope: Scope): Concerned | undefined => {
  if (typeof word === 'string') return everyone;
  const { path, by = [], sides = {} } = word;
  const list = /^\w+\[\]\./.exec(path)?.[0];
  const [own, others] = [true, false].map((is) => by.filter((one) => (list !== undefined && one.startsWith(list)) === is));
  if (isBy(item, others ?? [], scope)) return everyone;
  if (!list) return undefined;
  return (element) =>
    (own ?? []).some((one) => valuesAt(element, one.slice(list.length)).includes(scope.subject.id)) ||
    isBy(item, sides[(element as { side?: string }).side ?? ''] ?? [], scope);
};

/** The words at the paths that the erased one wrote, changed. */
const withOwnWords = (item: Stored, words: readonly Words[], scope: Scope, change: Change): unknown =>
  words.reduce<unknown>((body, word) => {
    const going = goingIn(item, word, scope);
    return going ? changedAt(body, pathOf(word), change, going) : body;
  }, item.body);

/** A body with no name of the erased one at these paths. */
const nameless = (body: unknown, paths: readonly string[][], scope: Scope): unknown =>
  paths.reduce((left, path) => {
    const change: Change = (found) => inTexts(found, (text) => withoutNames(text, scope));
    return changedAt(left, path, change, everyone);
  }, body);

/** The body of a record without the words of the erased one. */
export const withWordsTaken = (item: Stored, { words = [], named = [] }: RecordRule, scope: Scope): unknown =>
  nameless(
    withOwnWords(item, words, scope, takenOut),
    named.map((name) => [name]),
    scope,
  );

/** The body of a record whose words are kept: they stay, without the name of the erased one, and in its own without telephone numbers. */
export const withWordsMasked = (item: Stored, { words = [], writers = [] }: RecordRule, scope: Scope): unknown => {
  const muted: Change = (found) => inTexts(found, (text) => text.replace(telephone, '○○○'));
  const body = isBy(item, writers, scope) ? withOwnWords(item, words, scope, muted) : item.body;
  return nameless(body, words.map(pathOf), scope);
};
