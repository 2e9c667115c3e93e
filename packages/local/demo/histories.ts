import type { Actor } from '@sandan/kernel/actor';
import type { Listing, ListingContent } from '@sandan/market/listing/listing';
import { act, draft, edit, reviewChecklist } from '@sandan/market/listing/verbs';
import { weekOf } from '@sandan/market/listing/weeks';
import { catalogue, type DemoListing, type WrittenContent } from './content.ts';
import { demoId, drawn } from './demo-id.ts';
import { type Life, lives } from './lives.ts';
import { speakerOf } from './people.ts';
import { pictureOf } from './pictures.ts';
import type { Setting } from './setting.ts';

const hour = 3_600_000;
const clock: Actor = { kind: 'service', name: 'clock' };

export const listingId = (key: string): string =>
  demoId(
    'listing',
    key,
    catalogue.findIndex((l) => l.key === key),
  );

/** Content as it is kept; by the market's own check. */
export type Checked = (kind: DemoListing['kind'], content: WrittenContent) => ListingContent;

/** The versions in which a listing is written: as it stood, and after the last thing that happened to it. */
export type History = readonly [Listing] | readonly [Listing, Listing];

const lately = (key: string, now: Date) => {
  const published = 3 + drawn(`${key} published`, 57 * 24);
  const drafted = published + 26 + drawn(`${key} drafted`, 120);
  const before = (hours: number) => new Date(now.getTime() - hours * hour);
  return {
    drafted: before(drafted),
    submitted: before(published + 20),
    published: before(published),
    last: before(2 + drawn(key, 40)),
  };
};

const dated = ({ content, ahead = {}, free = {} }: DemoListing, now: Date): WrittenContent => {
  const days = Object.entries(ahead).map(([name, n]) => [
    name,
    new Date(now.getTime() + n * 24 * hour).toISOString().slice(0, 10),
  ]);
  const weeks = Object.entries(free).map(([name, hours]) => [
    name,
    hours.map((n, at) => ({ week: weekOf(new Date(now.getTime() + at * 7 * 24 * hour).toISOString().slice(0, 10)), hours: n })),
  ]);
  return { ...content, attributes: { ...content.attributes, ...Object.fromEntries([...days, ...weeks]) } };
};

const last = (
  stood: Listing,
  life: Life,
  content: WrittenContent,
  owner: Actor,
  desk: Actor,
  at: Date,
  checked: Checked,
): Listing => {
  switch (life.state) {
    case 'draft':
      return stood;
    case 'submitted':
      return act(stood, 'submit', 'owner', owner, at);
    case 'changes_requested':
      return act(stood, 'request_changes', 'operator', desk, at, { note: life.note });
    case 'archived':
      return act(stood, 'archive', 'owner', owner, at);
    case 'revised': {
      const revised = edit(stood, checked(stood.kind, life.change(content)), owner, at);
      return revised.revision ? { ...revised, revision: { ...revised.revision, id: demoId('revision', stood.id) } } : revised;
    }
    case 'suspended': {
      const options = { reason: life.reason, ...(life.note ? { note: life.note } : {}) };
      if (life.by === 'owner') return act(stood, 'pause', 'owner', owner, at, options);
      return act(stood, 'suspend', life.by, life.by === 'clock' ? clock : desk, at, options);
    }
  }
};

/** Takes one listing through its life with the market's verbs, up to `now`. */
export const historyOf = (demo: DemoListing, setting: Setting, now: Date, checked: Checked): History => {
  const organisation = setting.organisations.get(demo.by);
  if (!organisation) throw new Error(`no organisation ${demo.by}`);
  const owner = setting.actorOf(speakerOf(demo.by));
  const desk = setting.actorOf(speakerOf('operator'));
  const at = lately(demo.key, now);
  const life = lives[demo.key];
  const content = dated(demo, now);
  const picture = pictureOf(demo, listingId(demo.key));
  const pictured: Checked = (kind, written) => ({ ...checked(kind, written), media: picture ? [picture.media] : [] });

  const begun = draft(demo.kind, pictured(demo.kind, content), organisation, owner, at.drafted, listingId(demo.key));
  const submitted = () => act(begun, 'submit', 'owner', owner, at.submitted);
  const published = () => act(submitted(), 'publish', 'operator', desk, at.published, { checklist: reviewChecklist });
  const stood = {
    ...(life?.state === 'draft' || life?.state === 'submitted'
      ? begun
      : life?.state === 'changes_requested'
        ? submitted()
        : published()),
    version: 1,
  };
  if (!life || life.state === 'draft') return [stood];
  return [stood, last(stood, life, content, owner, desk, at.published > at.last ? now : at.last, pictured)];
};
