import type { Application, ApplicationState } from './application.ts';

const undecided: readonly ApplicationState[] = ['draft', 'submitted', 'eligible', 'scored'];

/** The decision of a scored one is told once the programme has begun or the application is selected, kept or rejected. */
export const isDecided = ({ state }: Pick<Application, 'state'>): boolean => !undecided.includes(state);

/** What is shown of how it was judged beside the agency: a reviewer's own review, and once it is decided the words without names. */
export const judged = ({ score, conflicts: _, ...application }: Application, id: string) => {
  const decided = isDecided(application);
  return {
    ...application,
    ...(decided && score !== undefined ? { score } : {}),
    reviews: application.reviews.flatMap((review): Partial<Application['reviews'][number]>[] => {
      if (review.reviewerId === id) return [review];
      return decided && review.comment ? [{ comment: review.comment }] : [];
    }),
  };
};
