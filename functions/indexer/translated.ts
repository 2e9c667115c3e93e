import { Fault } from '@sandan/kernel/fault';
import type { Entry } from '@sandan/search/port';
import { type Source, sourceOf, withTranslation } from '@sandan/search/translation';
import type { Translation } from '@sandan/store/translations';
import type { Translator } from '@sandan/translate/translator';
import type { IndexerWorld } from './world.ts';

/** Ms in which a batch may go on asking; what is left is translated when its listing next comes by, or by a reconciliation. */
const patience = 20_000;
const atOnce = 6;

/** Asks for what no one asked yet and keeps it. Stops at the first sign that the service does not answer. */
const asked = async (world: IndexerWorld, translator: Translator, sources: readonly Source[]): Promise<Translation[]> => {
  const made: Translation[] = [];
  const waiting = [...sources];
  const until = performance.now() + patience;
  let down = false;
  const one = async (): Promise<void> => {
    while (!down && performance.now() < until) {
      const source = waiting.shift();
      if (!source) return;
      const { id, digest, from, to, texts } = source;
      try {
        const [title = '', summary] = await translator.translate(texts, from, to);
        if (title === '') continue;
        const kept = { listingId: id, digest, to, title, ...(summary ? { summary } : {}), at: world.now().toISOString() };
        await world.stores.translations.keep(kept);
        made.push(kept);
      } catch (cause) {
        if (!(cause instanceof Fault) || !cause.code.startsWith('translate.')) throw cause;
        down = cause.kind === 'limited';
        world.log({ level: 'warn', message: 'not translated', listing: id, cause: cause.message.slice(0, 300) });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  if (waiting.length > 0) world.log({ level: 'warn', message: 'listings stay without translation', count: waiting.length });
  return made;
};

/**
 * Entries with what a machine says of title and summary in the language that they lack; as they are where no translator is switched
 * on. A translation is kept in the table under the digest of its source, so that the same text is asked for once. That write is no
 * change of a listing: nothing is indexed because of it.
 */
export const translated = async (world: IndexerWorld, entries: readonly Entry[]): Promise<Entry[]> => {
  const { translator } = world;
  if (!translator) return [...entries];
  const sources = new Map(
    entries.flatMap(({ record }) => {
      const source = record ? sourceOf(record) : undefined;
      return source ? [[source.id, source] as const] : [];
    }),
  );
  if (sources.size === 0) return [...entries];
  const kept = new Map(
    [...(await world.stores.translations.of([...sources.keys()]))].filter(([id, t]) => t.digest === sources.get(id)?.digest),
  );
  const missing = [...sources.values()].filter(({ id }) => !kept.has(id));
  for (const made of await asked(world, translator, missing)) kept.set(made.listingId, made);
  return entries.map((entry) => {
    const translation = kept.get(entry.id);
    return translation && entry.record ? { ...entry, record: withTranslation(entry.record, translation) } : entry;
  });
};
