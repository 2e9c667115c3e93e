/** Formats of metadata in which the repository gives its items: unqualified Dublin Core, and all that is public, field by field. */
export const formats = {
  oai_dc: {
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
  },
  sandan: { namespace: 'urn:sandan:technology:1' },
} as const;
export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];
export const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name);
