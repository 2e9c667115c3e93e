import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { languageOf, teach } from './words/words.ts';

const language = languageOf(document.documentElement.lang);
teach(language, language === 'en' ? (await import('./words/en.ts')).en : (await import('./words/ko.ts')).ko);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  );
});
