/** Two days' notice is free, one day costs half: what a resource has whose owner says nothing. Free of schemas, for pages. */
export const usualLadder = {
  steps: [
    { hoursBefore: 48, percent: 0 },
    { hoursBefore: 24, percent: 50 },
  ],
  noShowPercent: 100,
  waivers: ['medical', 'facility'] as ('medical' | 'facility')[],
};
