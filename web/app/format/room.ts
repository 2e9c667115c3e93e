/** Where the two meet over a thing that the trade gate can hold, by the name of its process. */
const rooms: Readonly<Record<string, string>> = {
  technologyDeal: 'deals',
  rfq: 'rfqs',
  quote: 'quotes',
  order: 'orders',
  serviceRequest: 'service-requests',
  evaluation: 'evaluations',
  sample: 'samples',
  resale: 'resales',
  bidder: 'resales',
  offtake: 'offtakes',
  weighing: 'offtakes',
};

/** The path of the room in which a held thing is moved, under its language. */
export const roomOf = ({ process, subject }: { readonly process: string; readonly subject: string }): string =>
  `${rooms[process]}/${subject}`;
