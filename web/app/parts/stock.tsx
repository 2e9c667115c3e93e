import { Form, Link } from 'react-router';
import type { StockMoveView, StockView } from '../api/usage-desk.ts';
import { moment } from '../format/date.ts';
import { count } from '../format/number.ts';
import { withUnit } from '../format/quantity.ts';
import { textIn } from '../format/text.ts';
import { useStockWords } from '../words/stock.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Button, LinkButton } from './button.tsx';
import { FormErrors, type Refused, SelectField, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Facts, Part, Rows } from './licence.tsx';

interface Given {
  readonly stock: StockView;
  readonly refused: Refused | undefined;
}

const of = (refused: Refused | undefined, form: string) => (refused?.form === form ? refused : undefined);

const MoveForm = ({ stock, refused }: Given) => {
  const words = useStockWords();
  const { key, version, counted } = stock;
  const actions = Object.entries(words.actions).filter(([value]) => counted || value !== 'write_off');
  return (
    <Form method="post" className="grid gap-4 border-t border-line pt-5">
      <FormErrors
        refused={of(refused, `move ${key}`)}
        scope={`move-${key}-`}
        names={{ '/onHand': 'quantity', '/action': 'action' }}
      >
        <FormKey of={`stock-move-${key}-${version}`} version={version} />
        <h3 className="text-lg">{words.move}</h3>
        <div className="grid gap-4 sm:grid-cols-3">
          <SelectField name="action" label={words.action} options={actions.map(([value, label]) => ({ value, label }))} />
          <TextField name="quantity" label={words.quantity} inputMode="numeric" maxLength={9} required />
          <TextField name="why" label={words.why} hint={words.whyHint} maxLength={300} required />
        </div>
        <Button name="do" value={`move ${key}`} kind="plain" className="justify-self-start">
          {words.enter}
        </Button>
      </FormErrors>
    </Form>
  );
};

const LevelForm = ({ stock, refused }: Given) => {
  const words = useStockWords();
  const { key, version, reorderAt } = stock;
  return (
    <Form method="post" className="grid gap-4 border-t border-line pt-5">
      <FormErrors refused={of(refused, `level ${key}`)} scope={`level-${key}-`}>
        <FormKey of={`stock-level-${key}-${version}`} version={version} />
        <TextField
          name="reorderAt"
          label={words.reorderAt}
          hint={words.reorderHint}
          inputMode="numeric"
          maxLength={9}
          stored={reorderAt === undefined ? undefined : String(reorderAt)}
        />
        <Button name="do" value={`level ${key}`} kind="plain" className="justify-self-start">
          {words.saveLevel}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** What there is of a consumable, and what its manager does with it. */
export const StockPart = ({ stock, writes, refused }: Given & { writes: boolean }) => {
  const words = useStockWords();
  const language = useLanguage();
  const { key, name, unit, onHand, setAside, free, reorderAt, counted, low } = stock;
  const pieces = (n: number) => withUnit(count(n, language), textIn(unit, language));
  return (
    <Part id={`stock-${key}`} title={textIn(name, language) || key}>
      <div className="grid gap-5">
        {counted ? (
          <>
            {low && (
              <p>
                <Badge tone="wait">{words.low}</Badge>
              </p>
            )}
            <Facts
              rows={[
                [words.onHand, pieces(onHand)],
                [words.setAside, pieces(setAside)],
                [words.free, free < 0 ? words.lacking(pieces(-free)) : pieces(free)],
                [words.reorderAt, reorderAt === undefined ? '–' : pieces(reorderAt)],
              ]}
            />
            <p>
              <Link className="underline underline-offset-4" to={`?key=${key}#history`}>
                {words.showHistory}
              </Link>
            </p>
          </>
        ) : (
          <p className="text-soft">
            <Badge>{words.uncounted}</Badge> {words.uncountedLead}
          </p>
        )}
        {writes && <MoveForm stock={stock} refused={refused} />}
        {writes && counted && <LevelForm stock={stock} refused={refused} />}
      </div>
    </Part>
  );
};

/** How a stock went up and down, the newest first. */
export const StockHistory = ({
  stock,
  moves,
  next,
  kinds,
}: {
  stock: StockView;
  moves: readonly StockMoveView[];
  next: string | undefined;
  kinds: Readonly<Record<string, string>>;
}) => {
  const words = useStockWords();
  const language = useLanguage();
  const signed = (n: number) => `${n > 0 ? '+' : ''}${count(n, language)}`;
  return (
    <Part id="history" title={`${words.history}: ${textIn(stock.name, language) || stock.key}`}>
      {moves.length === 0 && <p className="text-soft">{words.historyNone}</p>}
      {moves.length > 0 && (
        <Rows
          label={words.history}
          columns={[words.when, words.what, words.change, words.after, words.why]}
          rows={moves.map(({ place, kind, delta, after, why, bookings = [], stamp }) => ({
            key: String(place),
            cells: [
              moment(stamp.at, language),
              kinds[kind] ?? kind,
              [delta.onHand === 0 ? [] : signed(delta.onHand), delta.setAside === 0 ? [] : words.promised(signed(delta.setAside))]
                .flat()
                .join(' · ') || '–',
              `${count(after.onHand, language)} · ${words.promised(count(after.setAside, language))}`,
              why ? (
                <span key="why" className="wrap-anywhere">
                  {why}
                </span>
              ) : bookings[0] ? (
                <Link key="booking" className="underline underline-offset-4" to={`/${language}/bookings/${bookings[0]}`}>
                  {words.booking}
                </Link>
              ) : (
                '–'
              ),
            ],
          }))}
        />
      )}
      {next && (
        <p className="mt-4">
          <LinkButton kind="plain" to={`?${new URLSearchParams({ key: stock.key, cursor: next })}#history`}>
            {words.older}
          </LinkButton>
        </p>
      )}
    </Part>
  );
};
