import { feeds } from '@sandan/fn-sources/feeds/registry';
import type { SourcesWorld } from '@sandan/fn-sources/world';
import { isOutdated, type SourceState } from '@sandan/market/import/source';

const counted = ({ counts }: SourceState): string =>
  counts ? `${counts.read.toLocaleString('en')} records (${counts.created} new, ${counts.updated} changed)` : '';

const stateLine = (state: SourceState, staleAfter: number, now: Date): string =>
  [
    `    ${state.state.padEnd(6)}`,
    state.lastGoodAt ? `good ${state.lastGoodAt.slice(0, 16).replace('T', ' ')}` : 'never good',
    isOutdated(state, staleAfter, now) ? 'outdated' : '',
    counted(state),
    state.fault?.code ?? '',
    Object.entries(state.params)
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
    state.ownerId ?? '',
  ]
    .filter(Boolean)
    .join('  ');

/** Every source that there is, with how it stands where it has ever been asked or brought. */
export const sourceLines = async (world: SourcesWorld): Promise<string[]> => {
  const states = await world.stores.sources.every();
  const width = Math.max(...feeds.map(({ name }) => name.length));
  return feeds.flatMap((feed) => {
    const missing = feed.keys.filter((name) => !world.keys[name]);
    const how = feed.walk ? (missing.length > 0 ? `no ${missing.join(', ')}` : 'can be asked') : 'files only';
    return [
      `${feed.name.padEnd(width)}  ${feed.title.en ?? feed.title.ko}  [${how}]`,
      ...states.filter((s) => s.source === feed.name).map((s) => stateLine(s, feed.staleAfter, world.now())),
    ];
  });
};
