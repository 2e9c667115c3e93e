import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, longest first: begun last, each would leave the other workers idle until it ends. */
const long = [
  'tests/browser/accessibility.test.ts',
  'tests/policy/matrix.test.ts',
  'tests/injection/injection.test.ts',
  'tests/sources/recordings.test.ts',
  'tests/browser/booking.test.ts',
  'tests/browser/export.test.ts',
  'tests/privacy/erasure.test.ts',
  'tests/fuzz/one.test.ts',
  'tests/browser/walk.test.ts',
  'tests/fuzz/two.test.ts',
  'tests/bundle.test.ts',
  'tests/browser/deal.test.ts',
  'packages/local/main.test.ts',
  'tests/search/algolia-fault.test.ts',
  'tests/portfolio/office.test.ts',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((path) => moduleId.endsWith(path));
  return place < 0 ? long.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
