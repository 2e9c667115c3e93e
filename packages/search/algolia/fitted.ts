import type { Item } from './item.ts';

/** Bytes that an object may have; Algolia's limit is 10 kB on its smaller plans, counted as JSON. */
export const mostBytes = 9900;

export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

type Texts = Readonly<Record<string, string | undefined>>;

/** A text of so many bytes at most, cut at a blank if there is one. */
const cutTo = (text: string, bytes: number): string => {
  const cut = Buffer.from(text)
    .subarray(0, Math.max(bytes, 0))
    .toString()
    .replace(/\ufffd+$/, '');
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
};

const shorter = <T extends Texts>(texts: T, excess: () => number, least: number): T =>
  Object.fromEntries(
    Object.entries(texts).map(([language, text]) => {
      const over = excess();
      const bytes = Buffer.byteLength(text ?? '');
      return [language, !text || over <= 0 || bytes <= least ? text : cutTo(text, Math.max(least, bytes - over))];
    }),
  ) as T;

type Lists = Readonly<Record<string, unknown>>;
type Cut = Item & { readonly cut: readonly string[] };

/** The longest list halved; nothing if none has two. */
const halved = <T extends Lists>(lists: T): T | undefined => {
  const [longest] = Object.entries(lists)
    .filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length > 1)
    .sort((a, b) => bytesOf(b[1]) - bytesOf(a[1]));
  return longest && { ...lists, [longest[0]]: longest[1].slice(0, Math.ceil(longest[1].length / 2)) };
};

/** The longest lists of an object halved until it is small enough: what the card shows first, then what it is found by. */
const shortened = (item: Cut): Cut => {
  let now = item;
  const halve = (
    name: string,
    next: (record: NonNullable<Item['record']>) => Partial<NonNullable<Item['record']>> | undefined,
  ) => {
    while (now.record && bytesOf(now) + 40 > mostBytes) {
      const part = next(now.record);
      if (!part) return;
      now = { ...now, record: { ...now.record, ...part }, cut: [...new Set([...now.cut, name])] };
    }
  };
  halve('facts', ({ facts: held }) => {
    const facts = halved(held);
    return facts && { facts };
  });
  halve('lists', ({ words: some, identifiers: known, facets: held }) => {
    const lists = halved({ ...held, words: some, identifiers: known });
    if (!lists) return undefined;
    const { words, identifiers, ...facets } = lists;
    return { words, identifiers, facets: facets as typeof held };
  });
  return now;
};

/**
 * The object within what Algolia takes, the least telling texts cut first: machine translation, titles of codes, running text, the
 * summary, words; then the longest lists, those that only the card shows before those by which it is found. `cut` names what was cut.
 * Its digest stays that of the whole record. What is still too large is the engine's to refuse.
 */
export const fitted = (item: Item): Cut => {
  if (!item.record || bytesOf(item) <= mostBytes) return { ...item, cut: [] };
  let now: Cut = { ...item, cut: [] };
  const excess = () => bytesOf(now) + 40 - mostBytes;
  const cut = (name: string, least: number, read: () => Texts | undefined, write: (texts: Texts) => Item) => {
    for (const language of ['ko', 'en']) {
      const texts = read();
      if (excess() <= 0 || !texts?.[language]) continue;
      const one = { [language]: texts[language] };
      now = { ...write({ ...texts, ...shorter(one, excess, least) }), cut: [...new Set([...now.cut, name])] };
    }
  };
  const record = () => now.record as NonNullable<Item['record']>;
  const having = (part: Partial<NonNullable<Item['record']>>): Item => ({ ...now, record: { ...record(), ...part } });
  cut(
    'machine',
    0,
    () => record().machine?.summary,
    (summary) => having({ machine: { ...record().machine, summary: summary as { ko?: string; en?: string } } }),
  );
  cut(
    'codeTitles',
    0,
    () => record().codeTitles,
    (codeTitles) => having({ codeTitles: codeTitles as { ko?: string } }),
  );
  cut(
    'body',
    0,
    () => record().body,
    (body) => having({ body: body as { ko?: string } }),
  );
  cut(
    'gloss',
    0,
    () => ({ ...now.gloss }),
    (gloss) => ({ ...now, gloss: gloss as Item['gloss'] }),
  );
  cut(
    'summary',
    400,
    () => record().summary,
    (summary) => having({ summary: summary as { ko?: string } }),
  );
  if (excess() > 0) now = { ...having({ words: record().words.slice(0, 20) }), cut: [...now.cut, 'words'] };
  return shortened(now);
};
