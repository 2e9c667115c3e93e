/** The fields of a list that the market takes, under one name for both gateways and all rights. */
export const rowFields = [
  'applicationNumber',
  'filed',
  'openingNumber',
  'opened',
  'publicationNumber',
  'published',
  'registrationNumber',
  'registered',
  'ipc',
  'title',
  'titleEnglish',
  'abstract',
  'applicants',
  'status',
] as const;
export type RowField = (typeof rowFields)[number];

/** Element names by gateway A (PascalCase) and gateway B (camelCase); designs and trademarks have their own for title and status. */
const names: Readonly<Record<RowField, readonly string[]>> = {
  applicationNumber: ['ApplicationNumber', 'applicationNumber'],
  filed: ['ApplicationDate', 'applicationDate'],
  openingNumber: ['OpeningNumber', 'openNumber'],
  opened: ['OpeningDate', 'openDate'],
  publicationNumber: ['PublicNumber', 'publicationNumber'],
  published: ['PublicDate', 'publicationDate'],
  registrationNumber: ['RegistrationNumber', 'registrationNumber', 'registerNumber'],
  registered: ['RegistrationDate', 'registrationDate', 'registerDate'],
  ipc: ['InternationalpatentclassificationNumber', 'ipcNumber'],
  title: ['InventionName', 'inventionTitle', 'articleName', 'Title'],
  titleEnglish: ['inventionTitleEng', 'InventionNameEng'],
  abstract: ['Abstract', 'astrtCont'],
  applicants: ['Applicant', 'applicantName', 'ApplicantName'],
  status: ['RegistrationStatus', 'registerStatus', 'applicationStatus', 'ApplicationStatus'],
};
export const fieldNamed: ReadonlyMap<string, RowField> = new Map(
  rowFields.flatMap((field) => names[field].map((name) => [name, field] as const)),
);

/** One record of a list as the source wrote it. */
export interface Row {
  /** The element's own name: `PatentUtilityInfo`, `item`, `DesignInfo`, `TradeMarkInfo`. */
  readonly element: string;
  /** Its place in the document, from 1. */
  readonly index: number;
  readonly fields: Readonly<Partial<Record<RowField, string>>>;
}
