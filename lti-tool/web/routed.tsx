/** From an address to a loaded page. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TodayView } from '@keylift/core';
import { useArrival, type Visit } from './arrival.js';
import { useServer } from './context.js';
import { messagesFor } from './messages.js';
import { ContentPage } from './pages/content.js';
import { BrowserPage } from './pages/browser.js';
import { DeliveriesPage } from './pages/deliveries.js';
import { DevicesPage } from './pages/devices.js';
import { DoctorPage } from './pages/doctor.js';
import { JiraPage } from './pages/jira.js';
import { GradebookPage } from './pages/gradebook.js';
import { KeyResultPage } from './pages/key-result.js';
import { KeyResultsPage } from './pages/key-results.js';
import { LessonPage } from './pages/lesson.js';
import { MatchPage } from './pages/match.js';
import { FailedPage, NotFoundPage } from './pages/notice.js';
import { Page, Skeleton } from './pages/page.js';
import { PathPage } from './pages/path.js';
import { PlatformsPage } from './pages/platforms.js';
import { RosterPage } from './pages/roster.js';
import { SkillPage } from './pages/skill.js';
import { SubmissionPage } from './pages/submission.js';
import { HoursPage } from './pages/hours.js';
import { TimePage } from './pages/time.js';
import { TodayPage } from './pages/today.js';
import { OptionsPage } from './pages/options.js';
import { PivotPage } from './pages/pivot.js';
import { ReviewPage } from './pages/review.js';
import { XrayPage } from './pages/xray.js';
import { useResource } from './resource.js';
import { parseRoute, type Route } from './router.js';

/** `locale` is the session's; a view that names its own wins. */
export function Routed({ locale }: { readonly locale: string }): JSX.Element {
  const api = useServer();
  const route = useRoute();
  const visit = useRef<string>(null);
  // Today's steps, so that a lesson can show how far the ten minutes are.
  const sprint = useRef<TodayView['sprint']>();
  const common = { locale, visit };

  switch (route.page) {
    case 'today':
      return (
        <Loaded
          {...common}
          name="today"
          load={() => api.today()}
          titleOf={(view) => view.headline}
          draw={(view, replace) => {
            sprint.current = view.sprint;
            return <TodayPage view={view} changed={replace} />;
          }}
        />
      );
    case 'lesson':
      return (
        <Loaded
          {...common}
          key={`${route.lessonId} ${route.toApply}`}
          name={`lesson ${route.lessonId} ${route.toApply}`}
          kind="lesson"
          at={route.toApply ? '#apply' : 'h1'}
          load={() => api.lesson({ lessonId: route.lessonId })}
          titleOf={(view) => view.title}
          draw={(view) => (
            <LessonPage view={view} toApply={route.toApply} {...(sprint.current && { sprint: sprint.current })} />
          )}
        />
      );
    case 'xray':
      return (
        <Asked {...common} page="xray" title={messagesFor(locale).xrayTitle}>
          <XrayPage />
        </Asked>
      );
    case 'match':
      return (
        <Asked {...common} page="match" title={messagesFor(locale).matchTitle}>
          <MatchPage />
        </Asked>
      );
    case 'key-results':
      return (
        <Loaded
          {...common}
          name="key-results"
          load={() => api.keyResults()}
          titleOf={(view) => view.title}
          draw={(view) => <KeyResultsPage view={view} />}
        />
      );
    case 'key-result':
      return (
        <Loaded
          {...common}
          name={`key-result ${route.keyResultId}`}
          load={() => api.keyResult({ keyResultId: route.keyResultId })}
          titleOf={(view) => view.title}
          draw={(view) => <KeyResultPage view={view} />}
        />
      );
    case 'pivot':
      return (
        <Loaded
          {...common}
          name={`pivot ${route.keyResultId}`}
          load={() => api.pivot({ keyResultId: route.keyResultId })}
          titleOf={(view) => view.title}
          draw={(view) => <PivotPage view={view} />}
        />
      );
    case 'review':
      return (
        <Loaded
          {...common}
          name={`review ${route.keyResultId}`}
          load={() => api.review({ keyResultId: route.keyResultId })}
          titleOf={(view) => view.title}
          draw={(view) => <ReviewPage view={view} />}
        />
      );
    case 'options':
      return (
        <Loaded
          {...common}
          name={`options ${route.keyResultId}`}
          load={() => api.options({ keyResultId: route.keyResultId })}
          titleOf={(view) => view.title}
          draw={(view) => <OptionsPage view={view} />}
        />
      );
    case 'hours':
      return (
        <Loaded
          {...common}
          name="hours"
          load={() => api.learningHours()}
          titleOf={(view) => view.title}
          draw={(view) => <HoursPage view={view} />}
        />
      );
    case 'time':
      return (
        <Loaded
          {...common}
          name="time"
          load={() => api.learningTime()}
          titleOf={(view) => view.title}
          draw={(view) => <TimePage view={view} />}
        />
      );
    case 'platforms':
      return (
        <Loaded
          {...common}
          name="platforms"
          load={() => api.platforms()}
          titleOf={(view) => view.title}
          draw={(view) => <PlatformsPage view={view} />}
        />
      );
    case 'devices':
      return (
        <Loaded
          {...common}
          name="devices"
          load={() => api.devices()}
          titleOf={(view) => view.title}
          draw={(view) => <DevicesPage view={view} />}
        />
      );
    case 'jira':
      return (
        <Loaded
          {...common}
          name="jira"
          load={() => api.jira()}
          titleOf={(view) => view.title}
          draw={(view) => <JiraPage view={view} />}
        />
      );
    case 'doctor':
      return (
        <Loaded
          {...common}
          name="doctor"
          load={() => api.doctor()}
          titleOf={(view) => view.title}
          draw={(view) => <DoctorPage view={view} />}
        />
      );
    case 'browser':
      return <BrowserPage locale={locale} />;
    case 'skill':
      return (
        <Loaded
          {...common}
          name={`skill ${route.skillId}`}
          load={() => api.skill({ skillId: route.skillId })}
          titleOf={(view) => view.title}
          draw={(view) => <SkillPage view={view} />}
        />
      );
    case 'content':
      return (
        <Loaded
          {...common}
          name="content"
          load={() => api.content()}
          titleOf={(view) => view.title}
          draw={(view) => <ContentPage view={view} />}
        />
      );
    case 'path': {
      const { keyResultId } = route;
      return (
        <Loaded
          {...common}
          name={`path ${keyResultId ?? ''}`}
          load={() => (keyResultId === undefined ? api.path() : api.keyResultPath({ keyResultId }))}
          titleOf={(view) => view.title}
          draw={(view) => <PathPage view={view} />}
        />
      );
    }
    case 'playbook':
      return (
        <Loaded
          {...common}
          name={`playbook ${route.keyResultId}`}
          load={() => api.playbook({ keyResultId: route.keyResultId })}
          titleOf={(view) => view.title}
          draw={(view) => <PathPage view={view} />}
        />
      );
    case 'roster':
      return (
        <Loaded
          {...common}
          name="roster"
          load={() => api.roster()}
          titleOf={(view) => view.title}
          draw={(view) => <RosterPage view={view} />}
        />
      );
    case 'gradebook':
      return (
        <Loaded
          {...common}
          name="gradebook"
          load={() => api.gradebook()}
          titleOf={(view) => view.title}
          draw={(view, replace) => <GradebookPage view={view} changed={replace} />}
        />
      );
    case 'submission':
      return (
        <Loaded
          {...common}
          name="submission"
          load={() => api.submission()}
          titleOf={(view) => view.title}
          draw={(view) => <SubmissionPage view={view} />}
        />
      );
    case 'deliveries':
      return (
        <Loaded
          {...common}
          name="deliveries"
          load={() => api.deliveries()}
          titleOf={(view) => view.title}
          draw={(view, replace) => <DeliveriesPage view={view} changed={replace} />}
        />
      );
    case 'not-found':
      return <Lost {...common} />;
  }
}

function useRoute(): Route {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(hash);
}

interface LoadedProps<View> {
  readonly locale: string;
  readonly visit: Visit;
  /** Names what is loaded; another name loads again. */
  readonly name: string;
  readonly kind?: 'page' | 'lesson';
  /** Where the focus goes when the page opens. */
  readonly at?: string;
  readonly load: () => Promise<View>;
  readonly titleOf: (view: View) => string;
  /** `replace` shows a newer view of the same page in its place. */
  readonly draw: (view: View, replace: (view: View) => void) => JSX.Element;
}

function Loaded<View extends object>(props: LoadedProps<View>): JSX.Element {
  const { locale, visit, name, kind = 'page', at = 'h1' } = props;
  const [resource, again, replace] = useResource(name, props.load);
  useArrival({ visit, page: name, at, ready: resource.status !== 'loading' });
  if (resource.status === 'loading') return <Skeleton kind={kind} />;
  if (resource.status === 'failed') return <FailedPage locale={locale} error={resource.error} retry={again} />;
  const view = resource.value;
  return (
    <Page title={props.titleOf(view)} locale={'locale' in view ? String(view.locale) : locale}>
      {props.draw(view, replace)}
    </Page>
  );
}

interface AskedProps {
  readonly locale: string;
  readonly visit: Visit;
  readonly page: string;
  readonly title: string;
  readonly children: JSX.Element;
}

/** A page that waits for a sentence instead of loading one. */
function Asked({ locale, visit, page, title, children }: AskedProps): JSX.Element {
  useArrival({ visit, page, at: 'h1', ready: true });
  return (
    <Page title={title} locale={locale}>
      {children}
    </Page>
  );
}

function Lost({ locale, visit }: { readonly locale: string; readonly visit: Visit }): JSX.Element {
  useArrival({ visit, page: 'lost', at: 'h1', ready: true });
  return <NotFoundPage locale={locale} />;
}
