import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router';
import type { StepUpAsked } from '../api/security.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { LinkButton } from './button.tsx';
import { StepUp } from './step-up.tsx';
import { useRefresh } from './use-refresh.ts';

/** Whether a page did not fail, but a second factor is wanted before it goes on. */
const stepUpIn = (error: unknown): StepUpAsked | undefined =>
  isRouteErrorResponse(error) ? (error.data as { stepUp?: StepUpAsked } | null)?.stepUp : undefined;

/** What went wrong, in words, with a way on. */
export const ErrorPage = () => {
  const error = useRouteError();
  const asked = stepUpIn(error);
  return asked ? <StepUp asked={asked} /> : <Failure error={error} />;
};

const passing = [429, 502, 503];
const againMs = 8000;

const Failure = ({ error }: { error: unknown }) => {
  const words = useWords();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const down = passing.includes(status);
  const again = down && isRouteErrorResponse(error) && (error.data as { again?: boolean } | null)?.again === true;
  useRefresh(again, againMs);
  const [title, text] =
    status === 404 || status === 405
      ? [words.error.missing, words.error.missingText]
      : status === 403
        ? [words.error.denied, words.error.deniedText]
        : down
          ? [words.error.down, again ? words.error.downAgain : words.error.downText]
          : [words.error.broken, words.error.brokenText];
  return (
    <div className="wrap grid place-items-start gap-4 py-20">
      {again && (
        <noscript>
          <meta httpEquiv="refresh" content={String(againMs / 1000)} />
        </noscript>
      )}
      <title>{`${title} · ${words.site.name}`}</title>
      <p className="text-sm font-semibold text-soft">{status}</p>
      <h1 className="text-3xl">{title}</h1>
      <p className="max-w-xl text-lg text-soft">{text}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {status >= 500 && (
          <LinkButton to={pathname + search} reloadDocument>
            {words.error.retry}
          </LinkButton>
        )}
        <LinkButton to={`/${language}`} kind={status >= 500 ? 'plain' : 'main'}>
          {words.error.home}
        </LinkButton>
        <LinkButton to={`/${language}/search`} kind="plain">
          {words.error.search}
        </LinkButton>
      </div>
    </div>
  );
};
