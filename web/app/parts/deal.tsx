import { Form, Link } from 'react-router';
import type { DealLine } from '../api/deals.ts';
import { day } from '../format/date.ts';
import { textIn } from '../format/text.ts';
import { useDealWords } from '../words/deal.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { FormErrors, type Option, type Refused, SelectField, TextArea } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Icon } from './icon.tsx';

const tones: Readonly<Record<string, Tone>> = {
  interest: 'wait',
  declined: 'calm',
  dormant: 'calm',
  expired: 'calm',
  terminated: 'bad',
  effective: 'good',
  reporting: 'good',
  signed: 'good',
};

export const DealState = ({ state, held }: { state: string; held: boolean }) => {
  const words = useDealWords();
  return (
    <>
      <Badge tone={tones[state] ?? 'info'}>{words.states[state] ?? state}</Badge>
      {held && <Badge tone="bad">{words.held}</Badge>}
    </>
  );
};

/** One line of the list. */
export const DealRow = ({ deal, box }: { deal: DealLine; box: 'selling' | 'buying' }) => {
  const words = useDealWords();
  const language = useLanguage();
  const other = box === 'selling' ? deal.buyer : deal.seller;
  return (
    <li className="relative grid gap-x-6 gap-y-2 px-5 py-4 hover:bg-paper focus-within:bg-paper sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0 wrap-anywhere">
        <p className="font-semibold">
          <Link to={`/${language}/deals/${deal.id}`} className="after:absolute after:inset-0">
            {textIn(deal.listing.title, language)}
          </Link>
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-[0.9375rem] text-soft">
          <span className="font-medium text-ink">{textIn(other.name, language)}</span>
          <span className="tabular-nums">{deal.number}</span>
          <span>{day(deal.changedAt, language)}</span>
          <Demo shown={deal.demo} />
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1.5 sm:justify-end">
        {deal.waits?.for === deal.side && deal.holds.length === 0 && <Badge tone="wait">{words.yours}</Badge>}
        <DealState state={deal.state} held={deal.holds.length > 0} />
      </div>
    </li>
  );
};

/** A form that is folded away until it is wanted. */
export const Fold = ({ title, open, children }: { title: string; open?: boolean; children: React.ReactNode }) => (
  <details className="group border-t border-line py-1 first:border-t-0" open={open}>
    <summary className="flex min-h-11 list-none items-center justify-between font-semibold">
      {title}
      <Icon name="down" className="size-4.5 transition-transform group-open:rotate-180" />
    </summary>
    <div className="pt-1 pb-4">{children}</div>
  </details>
);

/** One action of the process as a form; with reasons where the table asks for one. */
export const DealAction = ({
  action,
  version,
  reasons,
  refused,
  main,
}: {
  action: string;
  version: number;
  reasons: readonly Option[];
  refused: Refused | undefined;
  main?: boolean;
}) => {
  const words = useDealWords();
  const general = useWords();
  const here = refused?.form === action ? refused : undefined;
  return (
    <Form method="post" className="grid gap-3">
      <FormErrors refused={here} scope={`${action}-`}>
        <FormKey of={action} version={version} />
        <input type="hidden" name="do" value={action} />
        {reasons.length > 0 && (
          <SelectField name="reason" label={words.reason} empty={general.form.choose} required options={reasons} />
        )}
        <TextArea name="text" label={words.say} lines={2} max={4000} />
        <Button kind={main ? 'main' : reasons.length > 0 ? 'danger' : 'plain'} size="small" className="w-full">
          {words.actions[action] ?? action}
        </Button>
      </FormErrors>
    </Form>
  );
};
