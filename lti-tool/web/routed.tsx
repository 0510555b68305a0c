/** From an address to a loaded page. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TodayView } from '@keylift/core';
import { useArrival, type Visit } from './arrival.js';
import { useServer } from './context.js';
import { Fetched, Loaded, titled } from './loaded.js';
import { messagesFor } from './messages.js';
import { LessonPage } from './pages/lesson.js';
import { NotFoundPage } from './pages/notice.js';
import { TodayPage } from './pages/today.js';
import { parts } from './parts.js';
import { parseRoute, type Route } from './router.js';

/** `locale` is the session's; a view that names its own wins. */
export function Routed({ locale }: { readonly locale: string }): JSX.Element {
  const api = useServer();
  const route = useRoute();
  const visit = useRef<string>(null);
  // Today's steps, so that a lesson can show how far the ten minutes are.
  const sprint = useRef<TodayView['sprint']>();
  const common = { locale, visit };
  const words = messagesFor(locale);

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
      return <Fetched {...common} name="xray" load={titled(words.xrayTitle)} part={parts.xray} />;
    case 'match':
      return <Fetched {...common} name="match" load={titled(words.matchTitle)} part={parts.match} />;
    case 'key-results':
      return <Fetched {...common} name="key-results" load={() => api.keyResults()} part={parts.keyResults} />;
    case 'key-result':
      return (
        <Fetched
          {...common}
          name={`key-result ${route.keyResultId}`}
          load={() => api.keyResult({ keyResultId: route.keyResultId })}
          part={parts.keyResult}
        />
      );
    case 'pivot':
      return (
        <Fetched
          {...common}
          name={`pivot ${route.keyResultId}`}
          load={() => api.pivot({ keyResultId: route.keyResultId })}
          part={parts.pivot}
        />
      );
    case 'review':
      return (
        <Fetched
          {...common}
          name={`review ${route.keyResultId}`}
          load={() => api.review({ keyResultId: route.keyResultId })}
          part={parts.review}
        />
      );
    case 'options':
      return (
        <Fetched
          {...common}
          name={`options ${route.keyResultId}`}
          load={() => api.options({ keyResultId: route.keyResultId })}
          part={parts.options}
        />
      );
    case 'import':
      return <Fetched {...common} name="import" load={titled(words.importTitle)} part={parts.import} />;
    case 'hours':
      return <Fetched {...common} name="hours" load={() => api.learningHours()} part={parts.hours} />;
    case 'teams':
      return <Fetched {...common} name="teams" load={() => api.teams()} part={parts.teams} />;
    case 'team':
      return (
        <Fetched
          {...common}
          name={`team ${route.teamId}`}
          load={() => api.team({ teamId: route.teamId })}
          part={parts.team}
        />
      );
    case 'time':
      return <Fetched {...common} name="time" load={() => api.learningTime()} part={parts.time} />;
    case 'platforms':
      return <Fetched {...common} name="platforms" load={() => api.platforms()} part={parts.platforms} />;
    case 'audit':
      return <Fetched {...common} name="audit" load={() => api.audit({})} part={parts.audit} />;
    case 'devices':
      return <Fetched {...common} name="devices" load={() => api.devices()} part={parts.devices} />;
    case 'jira':
      return <Fetched {...common} name="jira" load={() => api.jira()} part={parts.jira} />;
    case 'doctor':
      return <Fetched {...common} name="doctor" load={() => api.doctor()} part={parts.doctor} />;
    case 'browser':
      return <Fetched {...common} name="browser" load={titled(words.browserTitle)} part={parts.browser} />;
    case 'skill':
      return (
        <Fetched
          {...common}
          name={`skill ${route.skillId}`}
          load={() => api.skill({ skillId: route.skillId })}
          part={parts.skill}
        />
      );
    case 'content':
      return <Fetched {...common} name="content" load={() => api.content()} part={parts.content} />;
    case 'path': {
      const { keyResultId } = route;
      return (
        <Fetched
          {...common}
          name={`path ${keyResultId ?? ''}`}
          load={() => (keyResultId === undefined ? api.path() : api.keyResultPath({ keyResultId }))}
          part={parts.path}
        />
      );
    }
    case 'playbook':
      return (
        <Fetched
          {...common}
          name={`playbook ${route.keyResultId}`}
          load={() => api.playbook({ keyResultId: route.keyResultId })}
          part={parts.path}
        />
      );
    case 'roster':
      return <Fetched {...common} name="roster" load={() => api.roster()} part={parts.roster} />;
    case 'gradebook':
      return <Fetched {...common} name="gradebook" load={() => api.gradebook()} part={parts.gradebook} />;
    case 'submission':
      return <Fetched {...common} name="submission" load={() => api.submission()} part={parts.submission} />;
    case 'deliveries':
      return <Fetched {...common} name="deliveries" load={() => api.deliveries()} part={parts.deliveries} />;
    case 'not-found':
      return <Lost {...common} />;
  }
}

function useRoute(): Route {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    follow(); // an address may change before the first effect runs
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(hash);
}

function Lost({ locale, visit }: { readonly locale: string; readonly visit: Visit }): JSX.Element {
  useArrival({ visit, page: 'lost', at: 'h1', ready: true });
  return <NotFoundPage locale={locale} />;
}
