import { useId } from 'react';
import { Form, Link, useSubmit } from 'react-router';
import type { FacetGroup, RangeGroup } from '../format/facet.server.ts';
import { count, decimal } from '../format/number.ts';
import type { SearchData } from '../pages/search.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { CodeTrees } from './code-tree.tsx';
import { Icon } from './icon.tsx';

const valuesShown = 6;

const Choice = ({ group, value }: { group: FacetGroup; value: FacetGroup['values'][number] }) => {
  const language = useLanguage();
  return (
    <label className="flex min-h-9 cursor-pointer items-start gap-2.5 py-1 text-[0.9375rem] hover:text-pine-700">
      <input
        type="checkbox"
        name={`f.${group.name}`}
        value={value.value}
        defaultChecked={value.chosen}
        data-at-once
        className="mt-1 size-4.5 shrink-0 accent-pine-700"
      />
      <span className="line-clamp-2 min-w-0 flex-1">{value.label}</span>
      <span className="text-soft tabular-nums">{count(value.count, language)}</span>
    </label>
  );
};

const Facet = ({ group }: { group: FacetGroup }) => {
  const words = useWords();
  const language = useLanguage();
  const first = group.values.slice(0, valuesShown);
  const rest = group.values.slice(valuesShown);
  return (
    <fieldset className="border-t border-line py-4">
      <legend className="float-left mb-1 w-full font-semibold">{group.label}</legend>
      {group.tree && (
        <div className="clear-both">
          <CodeTrees nodes={group.tree} scheme={group.name} />
        </div>
      )}
      <div className="clear-both">
        {first.map((value) => (
          <Choice key={value.value} group={group} value={value} />
        ))}
        {rest.length > 0 && (
          <details open={rest.some((v) => v.chosen)} className="group">
            <summary className="link inline-flex min-h-8 list-none items-center text-[0.9375rem] group-open:hidden">
              {words.search.more(count(rest.length, language))}
            </summary>
            {rest.map((value) => (
              <Choice key={value.value} group={group} value={value} />
            ))}
          </details>
        )}
      </div>
    </fieldset>
  );
};

const Span = ({ group }: { group: RangeGroup }) => {
  const words = useWords();
  const language = useLanguage();
  const id = useId();
  const box = 'input min-h-10 px-2.5 py-1 text-[0.9375rem] tabular-nums';
  const end = (part: 'min' | 'max', label: string) => (
    <div className="min-w-0 flex-1">
      <label htmlFor={`${id}-${part}`} className="sr-only">
        {`${group.label} ${label}`}
      </label>
      <input
        id={`${id}-${part}`}
        name={`r.${group.name}.${part}`}
        defaultValue={group[part]}
        placeholder={label}
        inputMode="decimal"
        pattern="-?[0-9]+([.,][0-9]+)?"
        autoComplete="off"
        className={box}
      />
    </div>
  );
  return (
    <fieldset className="border-t border-line py-4">
      <legend className="float-left mb-2 w-full font-semibold">{group.label}</legend>
      <div className="clear-both flex items-center gap-1.5">
        {end('min', words.search.min)}
        <span aria-hidden="true" className="text-soft">
          –
        </span>
        {end('max', words.search.max)}
        <div className="min-w-0 flex-1">
          <label htmlFor={`${id}-unit`} className="sr-only">
            {`${group.label} ${words.search.unit}`}
          </label>
          <select id={`${id}-unit`} name={`r.${group.name}.unit`} defaultValue={group.unit} className={`${box} pr-0`}>
            {group.units.map((unit) => (
              <option key={unit.code} value={unit.code} title={unit.name}>
                {unit.symbol}
              </option>
            ))}
          </select>
        </div>
      </div>
      {group.span && (
        <p className="mt-1.5 text-sm text-soft tabular-nums">
          {words.search.span(decimal(group.span.min, language), `${decimal(group.span.max, language)} ${group.span.symbol}`)}
        </p>
      )}
    </fieldset>
  );
};

/** What results can be narrowed by. A tick acts at once where there is script; figures and all else act by the button. */
export const Filters = ({ data }: { data: SearchData }) => {
  const words = useWords();
  const language = useLanguage();
  const submit = useSubmit();
  const kept = data.state.filter(([key]) => !/^[fr]\./.test(key));
  const none = data.facets.length === 0 && data.ranges.length === 0;
  if (none) return null;
  return (
    <aside aria-label={words.search.filters}>
      <details className="lg:[&::details-content]:block lg:[&::details-content]:[content-visibility:visible]">
        <summary className="flex min-h-11 list-none items-center justify-between rounded-lg border border-edge bg-white px-4 font-semibold lg:pointer-events-none lg:border-0 lg:bg-transparent lg:px-0 lg:text-lg">
          <span className="flex items-center gap-2">
            <Icon name="filter" />
            {words.search.filters}
          </span>
          <Icon name="down" className="lg:hidden" />
        </summary>
        <Form
          key={JSON.stringify(data.state)}
          method="get"
          action={`/${language}/search`}
          className="max-lg:card max-lg:mt-3 max-lg:px-4"
          onChange={(event) => {
            if ((event.target as HTMLElement).dataset?.atOnce !== undefined)
              submit(event.currentTarget, { preventScrollReset: true });
          }}
        >
          {kept.map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          {data.codes.map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          {data.ranges.map((group) => (
            <Span key={group.name} group={group} />
          ))}
          {data.ranges.length > 0 && (
            <Button kind="plain" size="small" className="mb-4 w-full">
              {words.search.apply}
            </Button>
          )}
          {data.facets.map((group) => (
            <Facet key={group.name} group={group} />
          ))}
          <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-4">
            <Button kind="plain" size="small">
              {words.search.apply}
            </Button>
            {data.conditions.length > 0 && (
              <Link to={`?${new URLSearchParams(kept.filter(([k]) => k === 'q'))}`} className="link text-[0.9375rem]">
                {words.search.reset}
              </Link>
            )}
          </div>
        </Form>
      </details>
    </aside>
  );
};
