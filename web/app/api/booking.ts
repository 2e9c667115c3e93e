import type { Outage } from '@sandan/market/booking/opening';
import type { Language, SearchView, Text, TrackView } from './views.ts';

/** A reason why one may not book yet; `way` is a page or the id of a resource that leads there. */
interface AccessReason {
  readonly code: string;
  readonly text: string;
  readonly way?: string;
}

export interface AccessView {
  readonly resourceId?: string;
  readonly minutes?: { readonly min: number; readonly max: number };
  readonly zone?: string;
  readonly approval?: string;
  readonly firstFree?: { readonly from: string; readonly to: string };
  readonly reasons: readonly AccessReason[];
}

export interface FoundEquipment extends Omit<SearchView, 'hits'> {
  readonly hits: readonly (SearchView['hits'][number] & { readonly access: AccessView })[];
  readonly purposes: readonly { readonly name: string; readonly label: Record<Language, string> }[];
  readonly period: { readonly from: string; readonly to: string };
  readonly looked?: number;
}

interface OutageView {
  readonly reason: Outage['reason'];
  readonly from: string;
  readonly to: string;
  readonly note?: string;
}

/** An outage that comes again by a rule, with the times that hold. */
export interface RepeatingView {
  readonly reason: Outage['reason'];
  readonly start: { readonly local: string; readonly fold?: 'earlier' | 'later' };
  readonly minutes: number;
  readonly rule: string;
  readonly times: readonly string[];
  readonly note?: string;
}

/** What a change of outages would do. */
export interface OutageCheck {
  readonly met: number;
  readonly bookings: readonly {
    readonly id: string;
    readonly number: string;
    readonly start: string;
    readonly end: string;
    readonly booker: { readonly name: Text };
    readonly becomes: string;
  }[];
}

/** Hours of one day that hold whatever else is said of it; without hours it is closed. */
export interface ExceptionView {
  readonly date: string;
  readonly hours: readonly { readonly from: string; readonly to: string }[];
  readonly note?: string;
}

/** So many bookings, or so many minutes, of one person or organisation in a time. */
export interface LimitView {
  readonly of: string;
  readonly over: string;
  readonly within: string;
  readonly bookings?: number;
  readonly minutes?: number;
}

export interface ResourceView {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly name: Text;
  readonly about?: Text;
  readonly place?: Text;
  readonly listingId?: string;
  readonly capacity: number;
  readonly state: string;
  readonly zone: string;
  readonly slotMinutes: number;
  readonly rules: {
    readonly grid: number;
    readonly min: number;
    readonly max: number;
    readonly lead: number;
    readonly horizon: number;
    readonly hold: number;
    readonly buffer: { readonly before: number; readonly after: number; readonly stacking: string };
  };
  readonly opening: {
    readonly hours: readonly {
      readonly days: readonly string[];
      readonly from: string;
      readonly to: string;
      readonly since?: string;
      readonly until?: string;
    }[];
    readonly holidays: string;
    readonly exceptions: readonly ExceptionView[];
  };
  readonly outages: readonly OutageView[];
  readonly repeating: readonly RepeatingView[];
  readonly approval: {
    readonly mode: string;
    readonly hours: number;
    readonly requests: string;
    readonly rivals: string;
    readonly deputyId?: string;
  };
  /** Who may book it, and what it teaches, where it is a training. */
  readonly qualification?: { readonly skill: string; readonly level: string };
  readonly training?: { readonly skill: string; readonly level: string; readonly months: number };
  readonly limits?: readonly LimitView[];
  /** How what becomes free is offered, and how a booking is begun; the usual if absent. */
  readonly waitlist?: { readonly order: string; readonly offerMinutes: number; readonly leadMinutes: number };
  readonly attendance?: { readonly checkIn: boolean; readonly early: number; readonly noShowAfter: number };
  /** What cancelling costs, and what its owner gives for a time that it takes; the usual if absent. */
  readonly cancellation?: {
    readonly steps: readonly { readonly hoursBefore: number; readonly percent: number }[];
    readonly noShowPercent: number;
    readonly waivers: readonly string[];
    readonly compensation?: { readonly percent: number; readonly hoursBefore: number };
  };
  readonly owner: { readonly organisationId: string; readonly name: Text; readonly supports?: TrackView['supports'] };
  readonly actions: readonly string[];
  readonly demo: boolean;
}

export interface AvailabilityView {
  readonly zone: string;
  readonly capacity: number;
  readonly open: readonly { readonly from: string; readonly to: string; readonly free: number }[];
}

interface PartView {
  readonly resourceId: string;
  readonly kind: string;
  readonly name: Text;
  readonly quantity: number;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly wall: { readonly start: string; readonly end: string };
  readonly owner: { readonly organisationId: string; readonly name: Text };
  readonly approval: 'none' | 'wanted' | 'given';
  /** What a cancellation costs by notice given, the most first notice first. */
  readonly cancelling?: readonly CancellingView[];
  /** Of one that was taken away: percent of what its booker would have paid that its owner gives unless another time is taken for it. */
  readonly compensation?: number;
}

interface CancellingView {
  readonly noticeClass: string;
  readonly percent: number;
  readonly fee?: { readonly currency: string; readonly minor: number };
  readonly until?: string;
}

/** One part of a journey as it would be if it were planned anew. */
export interface AnewPart extends Pick<PartView, 'resourceId' | 'name' | 'start' | 'end' | 'zone'> {
  readonly owner: PartView['owner'];
  readonly stays: boolean;
}

export interface BookingView {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly reason?: string;
  readonly booker: { readonly organisationId: string; readonly name: Text; readonly person?: { readonly name: string } };
  readonly parts: readonly PartView[];
  readonly start: string;
  readonly end: string;
  readonly purpose?: string;
  readonly due?: { readonly step: string; readonly at: string; readonly until?: string };
  readonly queue?: { readonly position: number; readonly of: number };
  readonly use?: { readonly checkedIn?: string; readonly started?: string; readonly ended?: string };
  /** To whom it is offered; of those who hold it. */
  readonly handover?: { readonly to: { readonly name: Text }; readonly until: string };
  readonly override?: { readonly why: string };
  readonly displaced?: { readonly why: string };
  /** Times to which one that an outage interrupted can be moved for nothing. */
  readonly alternatives?: readonly { readonly start: string; readonly end: string }[];
  /** Of a journey that was interrupted: which parts cannot be had, and what each would be if it were planned anew now; no parts where there is no way. */
  readonly anew?: { readonly struck: readonly number[]; readonly parts?: readonly AnewPart[] };
  /** Of a journey: by when all of it must be over. */
  readonly journey?: { readonly until: string };
  /** The series it belongs to, and for which of its times it was made. */
  readonly series?: { readonly id: string; readonly local: string };
  /** In whose place the one who reads it may decide it. */
  readonly standsInFor?: readonly { readonly id: string; readonly name: string }[];
  readonly sides: readonly string[];
  readonly actions: readonly string[];
  readonly demo: boolean;
  readonly createdAt: string;
}

/** What became, or would become, of a request that was decided with others. */
export interface DecidedView {
  readonly id: string;
  readonly number?: string;
  readonly name?: Text;
  readonly start?: string;
  readonly zone?: string;
  readonly outcome: string;
  readonly state?: string;
  readonly text?: string;
  readonly others: readonly { readonly id: string; readonly number: string; readonly state: string; readonly reason?: string }[];
}

interface HandedView {
  readonly id: string;
  readonly number: string;
  readonly parts: readonly Pick<PartView, 'resourceId' | 'name' | 'start' | 'end' | 'zone'>[];
}

/** A booking that others offer, with what it would cost here. */
export interface HandoverView extends HandedView {
  readonly version: number;
  readonly from: { readonly name: Text };
  readonly text?: string;
  readonly until: string;
  readonly swap?: HandedView;
  readonly prices: readonly {
    readonly part: number;
    readonly priceClass: string;
    readonly currency: string;
    readonly total: number;
  }[];
  readonly obstacles: readonly { readonly code: string; readonly text: string }[];
}

export interface CheckView {
  readonly parts: readonly {
    readonly resourceId: string;
    readonly obstacles: readonly { readonly code: string; readonly text: string; readonly way?: string }[];
    readonly taken: boolean;
  }[];
}

export interface QualificationView {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly skill: string;
  readonly level: string;
  readonly until?: string;
  readonly reason?: string;
  readonly owner: { readonly organisationId: string; readonly name: Text };
  readonly person?: { readonly id: string; readonly name: string };
  readonly actions: readonly string[];
  readonly demo: boolean;
}

/** Minutes; rates in parts per million. */
export interface UtilisationView {
  readonly offered: number;
  readonly booked: number;
  readonly used: number;
  readonly shared: number;
  readonly lost: Readonly<Record<string, number>>;
  readonly rate?: number;
  readonly sharing?: number;
  readonly incidents: number;
}

/** What a use would cost; amounts in minor units. */
export interface QuotedView {
  readonly currency: string;
  readonly lines: readonly { readonly kind: string; readonly net: number }[];
  readonly net: number;
  readonly vat: number;
  readonly total: number;
  readonly basis: string;
  /** What a programme bears of the net price, what is one's own, and what the programme has left. */
  readonly split?: { readonly support: number; readonly own: number; readonly left: number };
}
