import { Form, Link, useNavigation } from 'react-router';
import { useAdviceWords } from '../words/advice.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Button, LinkButton } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Icon } from './icon.tsx';

export type Asking = 'open' | 'visitor' | 'noOrganisation' | 'role' | 'own';

/** The question to the owner of a listing, or the way to be able to ask. */
export const AskForm = ({
  listingId,
  asking,
  hours,
  advised,
  drafted,
  refused,
}: {
  listingId: string;
  asking: Asking;
  hours: number;
  /** Whether advice on a booking can be asked, and whether it is meant from the start. */
  advised?: { readonly meant: boolean } | undefined;
  /** A question that somebody, or an assistant, wrote beforehand. */
  drafted?: string | undefined;
  refused: Refused | undefined;
}) => {
  const words = useWords();
  const advice = useAdviceWords();
  const language = useLanguage();
  const busy = useNavigation().state === 'submitting';
  return (
    <section id="ask" aria-labelledby="ask-title" className="card p-5 shadow-card">
      <h2 id="ask-title" className="text-lg">
        {words.listing.askTitle}
      </h2>
      <p className="mt-1 mb-4 flex gap-1.5 text-[0.9375rem] text-soft">
        <Icon name="clock" className="mt-0.5 size-4.5" />
        {words.listing.askLead(String(hours))}
      </p>
      {asking === 'visitor' && (
        <LinkButton
          to={`/${language}/sign-in?back=${encodeURIComponent(`/${language}/listings/${listingId}${drafted ? `?ask=${encodeURIComponent(drafted)}` : ''}`)}`}
          className="w-full"
        >
          {words.listing.askSignIn}
        </LinkButton>
      )}
      {asking === 'noOrganisation' && (
        <p className="text-[0.9375rem]">
          {words.listing.askNoOrganisation}{' '}
          <Link to={`/${language}/my/organisations/new`} className="link">
            {words.nav.newOrganisation}
          </Link>
        </p>
      )}
      {asking === 'role' && <p className="text-[0.9375rem]">{words.listing.askRole}</p>}
      {asking === 'open' && (
        <Form method="post" className="grid gap-4">
          <FormErrors refused={refused} names={{ '/quantity': 'quantity', '/wantedBy': 'wantedBy', '/purpose': 'purpose' }}>
            <FormKey of="ask" />
            {advised && (
              <SelectField
                name="purpose"
                label={advice.purpose}
                hint={advice.lead}
                stored={advised.meant ? 'booking_advice' : ''}
                options={Object.entries(advice.choices).map(([value, label]) => ({ value, label }))}
              />
            )}
            <TextArea
              name="text"
              label={words.listing.askText}
              hint={words.listing.askHint}
              lines={5}
              max={4000}
              stored={drafted}
              required
            />
            <details className="group" open={refused?.problem.errors?.some((e) => e.pointer !== '/text')}>
              <summary className="link inline-flex min-h-8 list-none items-center gap-1">
                {words.listing.askMore}
                <Icon name="down" className="size-4 group-open:rotate-180" />
              </summary>
              <div className="mt-3 grid grid-cols-2 gap-3">
                <TextField name="quantity" label={words.listing.askQuantity} inputMode="decimal" autoComplete="off" />
                <SelectField
                  name="unit"
                  label={words.listing.askUnit}
                  options={Object.entries(words.listing.askUnits).map(([value, label]) => ({ value, label }))}
                />
                <TextField className="col-span-2" name="wantedBy" label={words.listing.askWantedBy} type="date" />
              </div>
            </details>
            <Button disabled={busy} className="w-full">
              {words.listing.askSend}
            </Button>
          </FormErrors>
        </Form>
      )}
    </section>
  );
};
