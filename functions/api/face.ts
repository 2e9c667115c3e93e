import type { Localized } from '@sandan/kernel/text';
import type { Organisation } from '@sandan/market/company/organisation';
import { type Standing, standingOf } from '@sandan/market/company/standing';
import { type Answers, answersOf } from '@sandan/market/deal/record';
import { type TrackShown, trackShown } from '@sandan/market/deal/track';
import { remembered } from './remembered.ts';
import type { World } from './world.ts';

/** What everyone may see of an organisation. */
export interface Face {
  readonly id: string;
  readonly version: number;
  readonly type: Organisation['type'];
  readonly status: Organisation['status'];
  readonly name: Localized;
  readonly about?: Localized;
  readonly country: string;
  readonly region?: string;
  readonly complex?: string;
  readonly website?: string;
  readonly zone: string;
  readonly demo: boolean;
  readonly answers: Answers;
  readonly track: TrackShown;
  /** What it is verified for, with level, day and method. */
  readonly verification: Standing;
}

const load = async (world: World, id: string): Promise<Face | undefined> => {
  const { organisation, record, track } = await world.stores.faces.of(id);
  if (!organisation) return undefined;
  const { version, type, status, name, about, country, region, complex, website, zone, demo } = organisation;
  return {
    id,
    version,
    type,
    status,
    name,
    country,
    zone,
    demo,
    ...(about ? { about } : {}),
    ...(region ? { region } : {}),
    ...(complex ? { complex } : {}),
    ...(website ? { website } : {}),
    answers: answersOf(record),
    track: trackShown(track ?? {}),
    verification: standingOf(organisation, world.now()),
  };
};

/** The public face of an organisation, remembered so that a page of listings does not read its owner each time. */
export const faceOf = remembered(load);
