/** Pages for when there is nothing else to show: what happened, and what to do next. */
import type { ComponentChildren, JSX } from 'preact';
import type { KeyliftError } from '@keylift/core';
import { useWords } from '../context.js';
import { Mark } from '../components/header-bar.js';
import { PartMissing } from '../part-missing.js';
import { returnAddress } from '../return-address.js';
import { hrefOf } from '../router.js';
import { Page } from './page.js';

interface NoticeProps {
  readonly locale: string;
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

function Notice({ locale, title, text, children }: NoticeProps): JSX.Element {
  return (
    <Page title={title} locale={locale}>
      <main class="page notice" id="content" tabIndex={-1}>
        <Mark />
        <h1 tabIndex={-1}>{title}</h1>
        <p class="lead">{text}</p>
        {children && <p class="acts">{children}</p>}
      </main>
    </Page>
  );
}

export interface EndedProps {
  readonly locale: string;
  /** Where the platform wants people back. */
  readonly returnUrl?: string;
}

export function EndedPage({ locale, returnUrl }: EndedProps): JSX.Element {
  const words = useWords();
  const back = returnAddress(returnUrl);
  return (
    <Notice locale={locale} title={words.endedTitle} text={words.ended}>
      {back && (
        <a class="btn" href={back.href}>
          {words.backToCourse} ({back.host})
        </a>
      )}
    </Notice>
  );
}

export function UnreachablePage({
  locale,
  retry,
}: {
  readonly locale: string;
  readonly retry: () => void;
}): JSX.Element {
  const words = useWords();
  return (
    <Notice locale={locale} title={words.brokenTitle} text={words.broken}>
      <button type="button" class="btn" onClick={retry}>
        {words.retry}
      </button>
    </Notice>
  );
}

export function NotFoundPage({ locale }: { readonly locale: string }): JSX.Element {
  const words = useWords();
  return (
    <Notice locale={locale} title={words.notFoundTitle} text={words.notFound}>
      <TodayLink />
    </Notice>
  );
}

/** The page of a failed load; a session that ended is handled above it. */
export function FailedPage(props: {
  readonly locale: string;
  readonly error: KeyliftError;
  readonly retry: () => void;
}): JSX.Element {
  const words = useWords();
  if (props.error instanceof PartMissing)
    return (
      <Notice locale={props.locale} title={words.partMissingTitle} text={words.partMissing}>
        <button type="button" class="btn" onClick={props.retry}>
          {words.retry}
        </button>
        <TodayLink look="btn line" />
      </Notice>
    );
  switch (props.error.code) {
    case 'not-found':
    case 'invalid':
      return <NotFoundPage locale={props.locale} />;
    case 'forbidden':
      return (
        <Notice locale={props.locale} title={words.forbiddenTitle} text={words.forbidden}>
          <TodayLink />
        </Notice>
      );
    default:
      return <UnreachablePage locale={props.locale} retry={props.retry} />;
  }
}

function TodayLink({ look = 'btn' }: { readonly look?: string }): JSX.Element {
  const words = useWords();
  return (
    <a class={look} href={hrefOf({ page: 'today' })}>
      {words.backToToday}
    </a>
  );
}
