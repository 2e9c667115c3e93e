import { type Channels, type Pace, paces } from '../api/watch.ts';
import { useWatchWords } from '../words/watch.ts';
import { CheckboxGroup } from './checkbox-group.tsx';

/** How often a person is told, and where to. */
export const WatchFields = ({ pace, channels, feed = true }: { pace: Pace; channels: Channels; feed?: boolean }) => {
  const words = useWatchWords();
  const all = feed ? (['mail', 'webhook', 'feed'] as const) : (['mail', 'webhook'] as const);
  return (
    <>
      <CheckboxGroup
        type="radio"
        name="pace"
        label={words.pace}
        stored={[pace]}
        options={paces.map((value) => ({ value, label: words.paces[value] }))}
      />
      <CheckboxGroup
        name="channels"
        label={words.channels}
        hint={words.channelsHint}
        stored={all.filter((name) => channels[name])}
        options={all.map((value) => ({ value, label: words.channel[value] }))}
      />
    </>
  );
};
