/** Why exports stopped after an order. */
export const lostReasons = [
  'price',
  'quality',
  'lead_time',
  'certification',
  'payment',
  'buyer_changed',
  'no_demand',
  'capacity',
] as const;
