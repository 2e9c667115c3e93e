import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import {
  type Application,
  type ApplicationAction,
  applicationProcess,
  type Conflict,
  plannedPrice,
  type Review,
  type WrittenApplication,
} from './application.ts';
import { assess, type Facts, isEligible, ownShareOf } from './eligibility.ts';
import { type Hand, koreanDay } from './hand.ts';
import { isOpen, type Programme } from './programme.ts';
import { numberOf } from './programme-verbs.ts';
import { conflictOf, counted, type Reviewer, scoreOf } from './score.ts';

/** A side of an application that acts. */
export type ApplicationSide = 'applicant' | 'agency' | 'clock';

export const nextApplication = (application: Application, { actor, now }: Hand, change: Partial<Application>): Application => ({
  ...application,
  ...change,
  version: application.version + 1,
  changed: stamp(actor, now),
});

export const moved = (
  application: Application,
  action: ApplicationAction,
  side: ApplicationSide,
  hand: Hand,
  change: Partial<Application> = {},
  reason?: string,
): Application =>
  nextApplication(application, hand, {
    ...change,
    state: step(applicationProcess, application.state, action, side, reason),
    ...(reason ? { reason: reason as NonNullable<Application['reason']> } : {}),
  });

/** What an application must keep to: the bounds of the grant, the supports that are paid, and a plan that it needs the money for. */
const checked = (programme: Programme, written: WrittenApplication): void => {
  if (written.asked < programme.grantMin || written.asked > programme.grantMax)
    throw invalidField('/asked', 'application.askedRange');
  const foreign = written.plan.findIndex((p) => !programme.supports.includes(p.support));
  if (foreign >= 0) throw invalidField(`/plan/${foreign}/support`, 'application.support');
  if (written.asked > plannedPrice(written)) throw invalidField('/asked', 'application.askedAbovePlan');
};

/** Begins an application. @throws Fault conflict `programme.notOpen`; invalid where it does not fit the programme */
export const draftApplication = (
  programme: Programme,
  written: WrittenApplication,
  applicantId: string,
  hand: Hand,
  { id = newId('application', hand.now.getTime()), demo = false } = {},
): Application => {
  if (!isOpen(programme, koreanDay(hand.now))) throw new Fault('conflict', 'programme.notOpen');
  checked(programme, written);
  const by = stamp(hand.actor, hand.now);
  return {
    ...written,
    id,
    version: 1,
    number: numberOf('APL', id, hand.now),
    programmeId: programme.id,
    ownerId: programme.ownerId,
    applicantId,
    state: applicationProcess.initial,
    reviews: [],
    conflicts: [],
    grant: 0,
    demo,
    created: by,
    changed: by,
  };
};

export const rewriteApplication = (
  programme: Programme,
  application: Application,
  written: WrittenApplication,
  hand: Hand,
): Application => {
  if (application.state !== 'draft') throw new Fault('conflict', 'application.fixed');
  checked(programme, written);
  return nextApplication(application, hand, written);
};

/**
 * Hands it in while the call is open: eligibility is found and the own share fixed.
 * @throws Fault conflict `programme.notOpen`, `application.notEligible` with the facts that fail
 */
export const submit = (programme: Programme, application: Application, facts: Facts, hand: Hand): Application => {
  const next = moved(application, 'submit', 'applicant', hand);
  if (!isOpen(programme, koreanDay(hand.now))) throw new Fault('conflict', 'programme.notOpen');
  const findings = assess(programme.rules, facts);
  if (!isEligible(findings))
    throw new Fault('conflict', 'application.notEligible', 'rules not met', {
      params: {
        facts: findings
          .filter((f) => f.result !== 'met')
          .map((f) => f.rule.fact)
          .join(', '),
      },
    });
  const ownShare = ownShareOf(programme.ownShares, application.declared);
  return { ...next, findings: [...findings], ownShare, submittedAt: hand.now.toISOString() };
};

/**
 * A reviewer gives points, again if need be, until it is scored.
 * @throws Fault conflict `application.conflict`, `application.notReviewing`; forbidden `application.notReviewer`
 */
export const review = (
  programme: Programme,
  application: Application,
  reviewer: Reviewer,
  given: Pick<Review, 'points' | 'comment'>,
  hand: Hand,
): Application => {
  if (!programme.reviewers.includes(reviewer.personId)) throw new Fault('forbidden', 'application.notReviewer');
  if (application.state !== 'eligible') throw new Fault('conflict', 'application.notReviewing');
  const why = conflictOf(reviewer, application);
  if (why) throw new Fault('conflict', 'application.conflict', why, { params: { why } });
  for (const { key, points } of programme.scoring.criteria) {
    const given_ = given.points[key];
    if (given_ === undefined) throw invalidField(`/points/${key}`, 'field.required');
    if (given_ > points) throw invalidField(`/points/${key}`, 'application.pointsAbove', { most: points });
  }
  const unknown = Object.keys(given.points).find((key) => !programme.scoring.criteria.some((c) => c.key === key));
  if (unknown) throw invalidField(`/points/${unknown}`, 'application.criterion');
  const mine: Review = { reviewerId: reviewer.personId, ...given, by: stamp(hand.actor, hand.now) };
  return nextApplication(application, hand, {
    reviews: [...application.reviews.filter((r) => r.reviewerId !== reviewer.personId), mine],
  });
};

/** A reviewer stands aside; what they gave counts no more. */
export const standAside = (application: Application, conflict: Omit<Conflict, 'at'>, hand: Hand): Application => {
  if (application.state !== 'submitted' && application.state !== 'eligible')
    throw new Fault('conflict', 'application.notReviewing');
  const others = application.conflicts.filter((c) => c.reviewerId !== conflict.reviewerId);
  return nextApplication(application, hand, { conflicts: [...others, { ...conflict, at: hand.now.toISOString() }] });
};

/** Closes the scoring of one application. @throws Fault conflict `application.reviewsMissing` */
export const score = (programme: Programme, application: Application, hand: Hand): Application => {
  const next = moved(application, 'score', 'agency', hand);
  const count = counted(application).length;
  if (count < programme.scoring.reviewers)
    throw new Fault('conflict', 'application.reviewsMissing', 'reviews', {
      params: { count, wanted: programme.scoring.reviewers },
    });
  return { ...next, score: scoreOf(application, programme) };
};
