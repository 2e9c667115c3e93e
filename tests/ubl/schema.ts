import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { SaxesParser } from 'saxes';

/** Where the schemas of UBL 2.3 lie (`maindoc/` and `common/`, as OASIS publishes them); they are not ours to carry along. */
const schemas = process.env.UBL_XSD ?? join(import.meta.dirname, '../../../shared/data/ubl-2.3');
export const haveSchemas = existsSync(join(schemas, 'maindoc/UBL-Invoice-2.3.xsd'));

const documents = ['Invoice', 'DespatchAdvice', 'Catalogue', 'CertificateOfOrigin'] as const;
const validators = new Map<string, XsdValidator>();
const validatorOf = (document: string): XsdValidator => {
  const kept = validators.get(document);
  if (kept) return kept;
  if (validators.size === 0) xmlRegisterFsInputProviders();
  const path = join(schemas, 'maindoc', `UBL-${document}-2.3.xsd`);
  using schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  const made = XsdValidator.fromDoc(schema);
  validators.set(document, made);
  return made;
};

/** What libxml2 says against a document by the schema of its root element. */
export const schemaFaults = (xml: string): readonly string[] => {
  using document = XmlDocument.fromString(xml);
  try {
    validatorOf(document.root.name).validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message }) => message.trim());
  }
};

const many: Readonly<Record<string, string>> = { '0 1': '?', '1 1': '', '0 unbounded': '*', '1 unbounded': '+' };

/** The types of the schemas in the words of `ublTypes`, and the type of each element that is made of others. */
export const schemaTypes = () => {
  const types = new Map<string, string>();
  const elements = new Map<string, string>();
  const files = ['common/UBL-CommonAggregateComponents', ...documents.map((document) => `maindoc/UBL-${document}`)];
  for (const file of files) {
    let type = '';
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes: { name: named, type: of, ref, minOccurs = '1', maxOccurs = '1' } }) => {
      if (name === 'xsd:complexType') {
        type = String(named).replace(/Type$/, '');
        types.set(type, '');
      } else if (name === 'xsd:element' && of) elements.set(String(named), of.replace(/Type$/, ''));
      else if (name === 'xsd:element' && ref)
        types.set(type, `${types.get(type)} ${ref.replace(/^\w+:/, '')}${many[`${minOccurs} ${maxOccurs}`]}`.trim());
    });
    parser.write(readFileSync(join(schemas, `${file}-2.3.xsd`), 'utf8')).close();
  }
  return { types, elements };
};
