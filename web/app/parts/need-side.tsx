import { Form, Link } from 'react-router';
import type { MatchView, NeedView } from '../api/needs.ts';
import { moment } from '../format/date.ts';
import { textIn } from '../format/text.ts';
import { useNeedWords } from '../words/need.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

type Shown = { need: NeedView; refused: Refused | undefined; matches: readonly MatchView[] };

const Queue = ({ need }: { need: NeedView }) => {
  const words = useNeedWords();
  const language = useLanguage();
  if (!need.queue) return null;
  const { broker, dueAt, late } = need.queue;
  return (
    <section aria-labelledby="queue" className="card p-5">
      <h2 id="queue" className="text-[0.9375rem] font-semibold text-soft">
        {words.queueTitle}
      </h2>
      <p className="mt-1">{broker ? words.takenBy(textIn(broker.name, language)) : words.waiting}</p>
      <p className="mt-1 text-[0.9375rem] text-soft">
        {words.dueAt(moment(dueAt, language))} {late && <Badge tone="bad">{words.late}</Badge>}
      </p>
    </section>
  );
};

const Proposals = ({ need }: { need: NeedView }) => {
  const words = useNeedWords();
  const language = useLanguage();
  if (need.proposals.length === 0) return null;
  return (
    <section aria-labelledby="proposals" className="card p-5 wrap-anywhere">
      <h2 id="proposals" className="mb-2 text-[0.9375rem] font-semibold text-soft">
        {words.proposalsTitle}
      </h2>
      <ul className="grid gap-3">
        {need.proposals.map(({ offer, broker, note, at }) => (
          <li key={offer.id}>
            <Link to={`/${language}/listings/${offer.id}`} className="link font-semibold">
              {textIn(offer.title, language)}
            </Link>
            <p className="text-[0.9375rem] whitespace-pre-line">{note}</p>
            <p className="text-sm text-soft">
              {broker ? textIn(broker.name, language) : words.operator} · {moment(at, language)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Propose = ({ refused, matches }: Omit<Shown, 'need'>) => {
  const words = useNeedWords();
  const language = useLanguage();
  if (matches.length === 0) return null;
  return (
    <section aria-labelledby="propose" className="card p-5">
      <h2 id="propose" className="mb-3 text-[0.9375rem] font-semibold text-soft">
        {words.propose}
      </h2>
      <Form method="post" className="grid gap-4">
        <FormErrors refused={refused?.form === 'propose' ? refused : undefined} scope="propose-">
          <FormKey of="propose" />
          <input type="hidden" name="do" value="propose" />
          <SelectField
            name="offerId"
            label={words.offer}
            options={matches.map(({ listing }) => ({ value: listing.id, label: textIn(listing.title, language) }))}
          />
          <TextArea name="note" label={words.note} lines={3} max={1000} />
          <Button>{words.propose}</Button>
        </FormErrors>
      </Form>
    </section>
  );
};

const Actions = ({ need, refused }: Omit<Shown, 'matches'>) => {
  const words = useNeedWords();
  const named: Readonly<Record<string, string>> = words.actions;
  const plain = need.actions.filter((action) => action !== 'close');
  if (need.actions.length === 0) return null;
  return (
    <section aria-labelledby="steps" className="card p-5">
      <h2 id="steps" className="mb-3 text-[0.9375rem] font-semibold text-soft">
        {words.nextStep}
      </h2>
      <Form method="post" className="grid gap-3">
        <FormErrors refused={refused && need.actions.includes(refused.form ?? '') ? refused : undefined} scope="act-">
          <FormKey of="act" version={need.version} />
          {plain.map((action) => (
            <Button key={action} kind="plain" name="do" value={action}>
              {named[action] ?? action}
            </Button>
          ))}
          {need.actions.includes('close') && (
            <>
              <SelectField
                name="reason"
                label={words.closeReason}
                empty={words.choose}
                options={Object.entries(words.unmetReasons).map(([value, label]) => ({ value, label }))}
              />
              <Button kind="danger" name="do" value="close">
                {named.close}
              </Button>
            </>
          )}
        </FormErrors>
      </Form>
    </section>
  );
};

const Named = ({ need, refused }: Omit<Shown, 'matches'>) => {
  const words = useNeedWords();
  const language = useLanguage();
  return (
    <section aria-labelledby="broker" className="card p-5">
      <h2 id="broker" className="text-[0.9375rem] font-semibold text-soft">
        {words.brokerTitle}
      </h2>
      <p className="mt-1">{need.broker ? textIn(need.broker.name, language) : words.noBroker}</p>
      {need.side === 'owner' && (
        <Form method="post" className="mt-3 grid gap-3">
          <FormErrors refused={refused?.form === 'broker' ? refused : undefined} scope="broker-">
            <FormKey of="broker" version={need.version} />
            <input type="hidden" name="do" value="broker" />
            <TextField name="brokerId" label={words.brokerId} hint={words.brokerHint} stored={need.broker?.id ?? ''} />
            <Button kind="plain">{words.nameBroker}</Button>
          </FormErrors>
        </Form>
      )}
    </section>
  );
};

/** Beside a need: the brokers' clock, what was proposed, and what its reader can do. */
export const NeedSide = ({ need, refused, matches }: Shown) => (
  <div className="grid min-w-0 content-start gap-5">
    <Queue need={need} />
    <Proposals need={need} />
    {need.side !== 'owner' && <Propose refused={refused} matches={matches} />}
    <Actions need={need} refused={refused} />
    <Named need={need} refused={refused} />
  </div>
);
