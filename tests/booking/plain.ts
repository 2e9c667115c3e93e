/** The plain model: what a market of hours must do, without a table, a clock that sweeps, or anything that runs at once. */
export interface PlainBooking {
  state: 'held' | 'requested' | 'confirmed' | 'cancelled' | 'waitlisted';
  readonly resource: number;
  readonly who: string;
  from: number;
  readonly hours: number;
  until: number;
  unit: number | undefined;
}

export interface PlainResource {
  readonly capacity: number;
  readonly approved: boolean;
}

export class Plain {
  readonly bookings: PlainBooking[] = [];
  now = 0;
  readonly resources: readonly PlainResource[];
  constructor(resources: readonly PlainResource[]) {
    this.resources = resources;
  }

  stands = (b: PlainBooking) => b.state === 'confirmed' || (b.state === 'held' && this.now < b.until);
  open = (b: PlainBooking) => b.state === 'requested' && this.now < Math.min(b.until, b.from);

  /** How many bookings of a resource stand in an hour. */
  standing = (resource: number, at: number) =>
    this.bookings.filter((b) => b.resource === resource && this.stands(b) && b.from <= at && at < b.from + b.hours).length;

  /** The first unit that nobody else has in any of the hours. */
  unit(resource: number, from: number, hours: number, own?: PlainBooking): number | undefined {
    const met = this.bookings.filter(
      (b) => b !== own && b.resource === resource && this.stands(b) && b.from < from + hours && from < b.from + b.hours,
    );
    const units = Array.from({ length: this.resources[resource]?.capacity ?? 0 }, (_, unit) => unit);
    return units.find((unit) => met.every((b) => b.unit !== unit));
  }

  hold(resource: number, who: string, from: number, hours: number): boolean {
    const unit = this.unit(resource, from, hours);
    if (unit !== undefined) this.bookings.push({ state: 'held', resource, who, from, hours, until: this.now + 1, unit });
    return unit !== undefined;
  }

  confirm(b: PlainBooking): boolean {
    if (b.state !== 'held' || this.now >= b.until) return false;
    Object.assign(
      b,
      this.resources[b.resource]?.approved ? { state: 'requested', until: this.now + 48 } : { state: 'confirmed' },
    );
    return true;
  }

  approve(b: PlainBooking): boolean {
    const unit = this.open(b) ? this.unit(b.resource, b.from, b.hours, b) : undefined;
    if (unit === undefined) return false;
    Object.assign(b, { state: 'confirmed', unit });
    for (const r of this.bookings)
      if (r.resource === b.resource && r.state === 'requested' && r.from < b.from + b.hours && b.from < r.from + r.hours)
        if (this.unit(r.resource, r.from, r.hours) === undefined) r.state = 'waitlisted';
    return true;
  }

  cancel(b: PlainBooking): boolean {
    const could = (b.state === 'held' && this.now < b.until) || this.open(b) || (b.state === 'confirmed' && this.now < b.from);
    if (could) b.state = 'cancelled';
    return could;
  }

  move(b: PlainBooking, from: number): boolean {
    if (this.open(b)) {
      Object.assign(b, { from, until: this.now + 48 });
      return true;
    }
    const approved = this.resources[b.resource]?.approved;
    const unit = this.unit(b.resource, from, b.hours, b);
    if (b.state !== 'confirmed' || approved || this.now >= b.from || unit === undefined) return false;
    Object.assign(b, { from, unit });
    return true;
  }
}
