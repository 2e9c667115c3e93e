/** The plain model: what a market of hours must do, without a table, a clock that sweeps, or anything that runs at once. */
export interface PlainBooking {
  state: 'held' | 'requested' | 'confirmed' | 'declined' | 'cancelled' | 'waitlisted' | 'offered' | 'interrupted';
  /** As the market names it: of two who came in the same instant, the lower is asked first. */
  id: string;
  readonly resource: number;
  who: string;
  readonly since: number;
  /** Booked over the rules by who manages it: nobody was asked. */
  readonly over: boolean;
  /** One time of a series, which does not go to somebody else. */
  readonly series?: boolean;
  from: number;
  readonly hours: number;
  until: number;
  unit: number | undefined;
  /** A request that keeps its time while it is decided: one that was offered it. */
  holds?: boolean;
}

export interface PlainResource {
  readonly capacity: number;
  readonly approved: boolean;
}

export class Plain {
  readonly bookings: PlainBooking[] = [];
  /** Series, as the bookings that they were made with. */
  readonly made: PlainBooking[][] = [];
  now = 0;
  readonly resources: readonly PlainResource[];
  constructor(resources: readonly PlainResource[]) {
    this.resources = resources;
  }

  kept = (b: PlainBooking) => (b.state === 'held' || b.state === 'offered') && this.now < b.until;
  stands = (b: PlainBooking) => b.state === 'confirmed' || this.kept(b) || (b.holds === true && this.open(b));
  asked = (b: Pick<PlainBooking, 'resource' | 'over'>) => this.resources[b.resource]?.approved === true && !b.over;
  open = (b: PlainBooking) => b.state === 'requested' && this.now < Math.min(b.until, b.from);

  /** How many bookings of a resource stand in an hour. */
  standing = (resource: number, at: number) =>
    this.bookings.filter((b) => b.resource === resource && this.stands(b) && b.from <= at && at < b.from + b.hours).length;

  met = (resource: number, from: number, hours: number) =>
    this.bookings.filter((b) => b.resource === resource && b.from < from + hours && from < b.from + b.hours);

  /** Offers what was given back to who waits: two hours to take it, or until half an hour before it begins. */
  offer(resource: number): void {
    const waiting = this.bookings.filter((b) => b.resource === resource && b.state === 'waitlisted' && this.now < b.from);
    let made = 0;
    for (const b of waiting.toSorted((a, c) => a.since - c.since || (a.id < c.id ? -1 : 1))) {
      const unit = this.unit(resource, b.from, b.hours);
      if (unit === undefined || made++ === 3) continue;
      Object.assign(b, { state: 'offered', unit, until: Math.min(this.now + 2, b.from - 0.5) });
    }
  }

  /** The first unit that nobody else has in any of the hours. */
  unit(resource: number, from: number, hours: number, ...own: PlainBooking[]): number | undefined {
    const met = this.met(resource, from, hours).filter((b) => this.stands(b) && !own.includes(b));
    const units = Array.from({ length: this.resources[resource]?.capacity ?? 0 }, (_, unit) => unit);
    return units.find((unit) => met.every((b) => b.unit !== unit));
  }

  hold(resource: number, who: string, from: number, hours: number): boolean {
    const unit = this.unit(resource, from, hours);
    if (unit === undefined) return false;
    const made = { id: '', resource, who, since: this.now, from, hours, unit, over: false };
    this.bookings.push({ ...made, state: 'held', until: this.now + 1 });
    return true;
  }

  /** Waits for a time: refused where it could be had. */
  wait(resource: number, who: string, from: number, hours: number): boolean {
    if (this.unit(resource, from, hours) !== undefined) return false;
    const made = { id: '', resource, who, since: this.now, from, hours, unit: undefined, over: false };
    this.bookings.push({ ...made, state: 'waitlisted', until: 0 });
    return true;
  }

  /** The times of a series, a day apart, that can be had: all, or with `skip` those that can; which of them were booked. */
  series(resource: number, who: string, from: number, hours: number, count: number, skip: boolean): PlainBooking[] {
    const times = Array.from({ length: count }, (_, n) => from + 24 * n);
    const had = times.flatMap((start) => {
      const unit = this.unit(resource, start, hours);
      return unit === undefined ? [] : [{ start, unit }];
    });
    if (had.length === 0 || (!skip && had.length < times.length)) return [];
    const made = had.map(({ start, unit }): PlainBooking => {
      const b = { id: '', resource, who, since: this.now, from: start, hours, unit, over: false, series: true };
      return { ...b, ...(this.asked(b) ? { state: 'requested', until: this.now + 48 } : { state: 'confirmed', until: 0 }) };
    });
    this.bookings.push(...made);
    if (made.length > 0) this.made.push(made);
    return made;
  }

  /** What is left of a series is given up. */
  giveUp(bookings: readonly PlainBooking[]): boolean {
    const goes = (b: PlainBooking) => this.stands(b) || this.open(b) || b.state === 'waitlisted' || b.state === 'interrupted';
    const left = bookings.filter((b) => this.now < b.from && goes(b));
    const gives = left.some(this.stands);
    for (const b of left) b.state = 'cancelled';
    for (const { resource } of gives ? left.slice(0, 1) : []) this.offer(resource);
    return left.length > 0;
  }

  accept(b: PlainBooking): boolean {
    if (b.state !== 'offered' || !this.kept(b)) return false;
    Object.assign(b, this.asked(b) ? { state: 'requested', until: this.now + 48, holds: true } : { state: 'confirmed' });
    return true;
  }

  confirm(b: PlainBooking): boolean {
    if (b.state !== 'held' || this.now >= b.until) return false;
    Object.assign(b, this.asked(b) ? { state: 'requested', until: this.now + 48 } : { state: 'confirmed' });
    if (this.asked(b)) this.offer(b.resource);
    return true;
  }

  approve(b: PlainBooking): boolean {
    const unit = this.open(b) ? this.unit(b.resource, b.from, b.hours, b) : undefined;
    if (unit === undefined) return false;
    Object.assign(b, { state: 'confirmed', unit });
    for (const r of this.met(b.resource, b.from, b.hours))
      if (r.state === 'requested' && !r.holds && this.unit(r.resource, r.from, r.hours) === undefined) r.state = 'waitlisted';
    return true;
  }

  decline(b: PlainBooking): boolean {
    if (!this.open(b)) return false;
    const gives = this.stands(b);
    b.state = 'declined';
    if (gives) this.offer(b.resource);
    return true;
  }

  cancel(b: PlainBooking): boolean {
    const coming = (b.state === 'confirmed' || b.state === 'waitlisted') && this.now < b.from;
    if (!this.kept(b) && !this.open(b) && !coming && b.state !== 'interrupted') return false;
    const gives = this.stands(b);
    b.state = 'cancelled';
    if (gives) this.offer(b.resource);
    return true;
  }

  move(b: PlainBooking, from: number): boolean {
    if (this.open(b)) {
      const gives = b.holds;
      Object.assign(b, { from, until: this.now + 48, holds: false });
      if (gives) this.offer(b.resource);
      return true;
    }
    const unit = this.unit(b.resource, from, b.hours, b);
    const free = b.state === 'confirmed' && !this.asked(b) && this.now < b.from;
    if ((!free && b.state !== 'interrupted') || unit === undefined) return false;
    Object.assign(b, { state: 'confirmed', from, unit });
    this.offer(b.resource);
    return true;
  }

  /** Those whose time would have to be taken: they stand and have not begun. */
  inTheWay = (resource: number, from: number, hours: number) =>
    this.met(resource, from, hours).filter((b) => b.state === 'confirmed' && this.now < b.from);

  over(resource: number, from: number, hours: number): boolean {
    const gone = this.inTheWay(resource, from, hours);
    const unit = this.unit(resource, from, hours, ...gone);
    if (gone.length === 0 || gone.length > 5 || unit === undefined) return false;
    for (const b of gone) b.state = 'interrupted';
    const made = { id: '', resource, who: 'office', since: this.now, from, hours, unit, over: true };
    this.bookings.push({ ...made, state: 'confirmed', until: 0 });
    this.offer(resource);
    return true;
  }

  give(b: PlainBooking, who: string): boolean {
    const could = b.state === 'confirmed' && !b.series && !this.asked(b) && this.now < b.from;
    if (could) b.who = who;
    return could;
  }
}
