import { isDeepStrictEqual } from 'node:util';
import type { Algoliasearch, IndexSettings, Rule, SynonymHit } from 'algoliasearch';
import { replicaSettings, replicas, rules, settings, synonyms } from './settings.ts';

/** One difference between what Algolia holds and what the code says. */
export interface Change {
  readonly index: string;
  readonly of: 'settings' | 'synonyms' | 'rules';
  /** Names of settings, or ids of synonyms and rules, with what becomes of them. */
  readonly says: readonly string[];
}

type Settings = Readonly<Record<string, unknown>>;
type Named = { readonly objectID: string };

/** What the index and its replicas are to be. */
const wantedSettings = (indexName: string): [string, Settings][] => [
  [indexName, { ...settings, replicas: Object.keys(replicas).map((sort) => `${indexName}_${sort}`) }],
  ...Object.entries(replicas).map(([sort, order]): [string, Settings] => [`${indexName}_${sort}`, { ...replicaSettings(order) }]),
];

const isMissing = (cause: unknown): boolean => (cause as { status?: number }).status === 404;

/** What is there, or nothing where there is no such index. */
const orNone = async <T>(ask: Promise<T>, none: T): Promise<T> => {
  try {
    return await ask;
  } catch (cause) {
    if (isMissing(cause)) return none;
    throw cause;
  }
};

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};

const differing = (held: Settings, wanted: Settings): string[] =>
  Object.entries(wanted).flatMap(([name, value]) => {
    const known = held[name];
    const same =
      isDeepStrictEqual(known, value) || ((known ?? undefined) === undefined && Array.isArray(value) && value.length === 0);
    return same ? [] : [`${name}: ${short(known)} -> ${short(value)}`];
  });

const listDiffering = (held: readonly Named[], wanted: readonly Named[]): string[] => {
  const bare = (one: Named): Record<string, unknown> =>
    Object.fromEntries(Object.entries(one).filter(([name]) => !name.startsWith('_')));
  const [known, meant] = [held, wanted].map((all) => new Map(all.map((one) => [one.objectID, bare(one)]))) as [
    Map<string, Record<string, unknown>>,
    Map<string, Record<string, unknown>>,
  ];
  return [
    ...[...meant].flatMap(([id, one]) => {
      const there = known.get(id);
      // The engine fills in what a rule or synonym does not say.
      const same = there && Object.entries(one).every(([name, value]) => isDeepStrictEqual(there[name], value));
      return same ? [] : [`${there ? 'change' : 'add'} ${id}`];
    }),
    ...[...known.keys()].filter((id) => !meant.has(id)).map((id) => `remove ${id}`),
  ];
};

const perPage = 1000;

const everyOne = async <T>(page: (at: number) => Promise<{ hits: T[] }>): Promise<T[]> => {
  const all: T[] = [];
  for (let at = 0; ; at++) {
    const { hits } = await page(at);
    all.push(...hits);
    if (hits.length < perPage) return all;
  }
};

/** What differs, without changing anything. */
export const planned = async (client: Algoliasearch, indexName: string): Promise<Change[]> => {
  const changes: Change[] = [];
  for (const [index, wanted] of wantedSettings(indexName)) {
    const held = await orNone<Settings>(client.getSettings({ indexName: index }) as Promise<unknown> as Promise<Settings>, {});
    const says = differing(held, wanted);
    if (says.length > 0) changes.push({ index, of: 'settings', says });
  }
  const [noSynonyms, noRules]: [{ hits: SynonymHit[] }, { hits: Rule[] }] = [{ hits: [] }, { hits: [] }];
  const heldSynonyms = await everyOne((page) =>
    orNone<{ hits: SynonymHit[] }>(
      client.searchSynonyms({ indexName, searchSynonymsParams: { query: '', page, hitsPerPage: perPage } }),
      noSynonyms,
    ),
  );
  const heldRules = await everyOne((page) =>
    orNone<{ hits: Rule[] }>(
      client.searchRules({ indexName, searchRulesParams: { query: '', page, hitsPerPage: perPage } }),
      noRules,
    ),
  );
  const lists = [
    ['synonyms', listDiffering(heldSynonyms, synonyms)],
    ['rules', listDiffering(heldRules, rules)],
  ] as const;
  for (const [of, says] of lists) if (says.length > 0) changes.push({ index: indexName, of, says });
  return changes;
};

/** Brings about what `planned` says, replacing whole lists; answers what it changed. Nothing is written where nothing differs. */
export const applied = async (
  client: Algoliasearch,
  indexName: string,
  settled: (index: string, taskID: number) => Promise<void>,
): Promise<Change[]> => {
  const changes = await planned(client, indexName);
  const wanted = new Map(wantedSettings(indexName));
  for (const { index, of } of changes) {
    if (of === 'settings') {
      const { taskID } = await client.setSettings({ indexName: index, indexSettings: wanted.get(index) as IndexSettings });
      await settled(index, taskID);
    }
    if (of === 'synonyms') {
      const { taskID } = await client.saveSynonyms({
        indexName,
        synonymHit: [...synonyms],
        forwardToReplicas: true,
        replaceExistingSynonyms: true,
      });
      await settled(indexName, taskID);
    }
    if (of === 'rules') {
      const { taskID } = await client.saveRules({
        indexName,
        rules: [...rules],
        forwardToReplicas: true,
        clearExistingRules: true,
      });
      await settled(indexName, taskID);
    }
  }
  return changes;
};
