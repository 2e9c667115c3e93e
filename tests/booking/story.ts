import { type Answer, as } from '../api/client.ts';
import type { Cast } from '../cast.ts';
import { instrument } from './instrument.ts';

export interface Booked {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly reason?: string;
  readonly start: string;
  readonly end: string;
  readonly due?: { step: string; at: string };
  readonly sequence: number;
  readonly sides: string[];
  readonly actions: string[];
  readonly parts: { resourceId: string; start: string; end: string; approval: string; wall: { start: string; end: string } }[];
  readonly code?: string;
}

/** A resource of the equipment centre, as `instrument` with what is said otherwise. */
export const resourceOf = async (m: Cast, said: Record<string, unknown> = {}, owner = 'office'): Promise<string> => {
  const made = await as(m, owner).post<{ id: string }>('/resources', { ...instrument, ...said });
  if (made.status !== 201) throw new Error(made.text);
  return made.body.id;
};

export interface Asked {
  readonly resourceId: string;
  readonly start: string;
  readonly end: string;
  readonly quantity?: number;
}

export const bookParts = (
  m: Cast,
  who: string,
  parts: readonly Asked[],
  step: 'hold' | 'book' = 'book',
): Promise<Answer<Booked>> => as(m, who).post<Booked>('/bookings', { parts, step });

/** Books one resource from one hour to another of a day, by the clocks of Seoul. */
export const book = (
  m: Cast,
  who: string,
  resourceId: string,
  [from, to]: readonly [string, string],
  step: 'hold' | 'book' = 'book',
): Promise<Answer<Booked>> => bookParts(m, who, [{ resourceId, start: `${from}:00+09:00`, end: `${to}:00+09:00` }], step);

export const actOn = async (m: Cast, who: string, booking: Booked, action: string, more: object = {}): Promise<Answer<Booked>> =>
  as(m, who).post<Booked>(`/bookings/${booking.id}/actions`, { action, ...more }, { seen: booking.version });

export const bookingSeenBy = async (m: Cast, who: string, id: string): Promise<Booked> =>
  (await as(m, who).get<Booked>(`/bookings/${id}`)).body;
