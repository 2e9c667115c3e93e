import { Form, Link } from 'react-router';
import type { ContactDetailsView, ContactView } from '../api/contacts.ts';
import { day } from '../format/date.ts';
import { textIn } from '../format/text.ts';
import { useContactWords } from '../words/contact.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused } from './field.tsx';
import { FormKey } from './form-key.tsx';

export const useLanguageNames = () => {
  const names: Readonly<Record<string, string>> = useContactWords().languageNames;
  return (languages: readonly string[]) => languages.map((tag) => names[tag] ?? tag).join(' · ');
};

/** Name and ways to reach somebody. */
export const ContactCard = ({ details }: { details: ContactDetailsView }) => {
  const words = useContactWords();
  const language = useLanguage();
  const rows = [
    [
      words.email,
      details.email && (
        <a href={`mailto:${details.email}`} className="link wrap-anywhere">
          {details.email}
        </a>
      ),
    ],
    [
      words.phone,
      details.phone && (
        <a href={`tel:${details.phone.replace(/[^+\d]/g, '')}`} className="link">
          {details.phone}
        </a>
      ),
    ],
    [words.messenger, details.messenger],
  ] as const;
  return (
    <div className="mt-2">
      <p className="font-semibold">
        {details.name} {details.title && <span className="font-normal text-soft">{textIn(details.title, language)}</span>}
      </p>
      <dl className="mt-1 grid gap-0.5 text-[0.9375rem]">
        {rows.map(
          ([label, value]) =>
            value && (
              <div key={label} className="flex gap-3">
                <dt className="w-16 shrink-0 text-soft">{label}</dt>
                <dd className="min-w-0">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
};

/** Whom one can speak to at an organisation, as others see it. */
export const Contacts = ({
  contacts,
  may,
  refused,
}: {
  contacts: readonly ContactView[];
  /** Whether the reader is signed in for an organisation. */
  may: boolean;
  refused: Refused | undefined;
}) => {
  const words = useContactWords();
  const language = useLanguage();
  const named = useLanguageNames();
  if (contacts.length === 0) return null;
  return (
    <section aria-labelledby="contacts" className="card p-5">
      <h2 id="contacts" className="text-[0.9375rem] font-semibold text-soft">
        {words.section}
      </h2>
      <ul className="mt-2 grid gap-4">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <p className="font-bold">{textIn(contact.about, language)}</p>
            <p className="text-sm text-soft">{named(contact.languages)}</p>
            {contact.details && <ContactCard details={contact.details} />}
            {contact.revealedUntil && (
              <p className="mt-1 text-sm text-soft">{words.revealedUntil(day(contact.revealedUntil, language))}</p>
            )}
            {!contact.details && may && (
              <Form method="post" className="mt-2">
                <FormErrors refused={refused?.form === contact.id ? refused : undefined}>
                  <FormKey of={`reveal-${contact.id}`} />
                  <input type="hidden" name="contact" value={contact.id} />
                  <Button kind="plain" size="small" icon="person">
                    {words.reveal}
                  </Button>
                </FormErrors>
                {refused?.form === contact.id && refused.problem.code === 'contact.unverified' && (
                  <Link to={`/${language}/my/verification/buyer`} className="link mt-2 inline-block">
                    {words.verify}
                  </Link>
                )}
              </Form>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-4 border-t border-line pt-3 text-sm text-soft">{may ? words.revealText : words.signIn}</p>
    </section>
  );
};
