/** Addresses of pages, kept in the part after `#` so that the server serves one file. */
import type { KeyResultId, LessonId, SkillId, TeamId } from '@keylift/core';

export type Route =
  | { readonly page: 'today' }
  | { readonly page: 'lesson'; readonly lessonId: LessonId; readonly toApply: boolean }
  | { readonly page: 'xray' }
  | { readonly page: 'match' }
  | { readonly page: 'key-results' }
  | { readonly page: 'key-result'; readonly keyResultId: KeyResultId }
  | { readonly page: 'pivot' | 'review' | 'options'; readonly keyResultId: KeyResultId }
  | { readonly page: 'skill'; readonly skillId: SkillId }
  | { readonly page: 'content' }
  | { readonly page: 'platforms' | 'audit' }
  | { readonly page: 'roster' | 'gradebook' | 'submission' | 'deliveries' }
  | { readonly page: 'hours' | 'import' }
  | { readonly page: 'teams' }
  | { readonly page: 'team'; readonly teamId: TeamId }
  | { readonly page: 'time' }
  | { readonly page: 'devices' }
  | { readonly page: 'doctor' }
  /** Needs no session. */
  | { readonly page: 'browser' }
  | { readonly page: 'jira' }
  /** Without an id: to the Key Result of the course. */
  | { readonly page: 'path'; readonly keyResultId?: KeyResultId }
  | { readonly page: 'playbook'; readonly keyResultId: KeyResultId }
  | { readonly page: 'not-found' };

/** `#/lessons/abc` → a route; everything we do not know is `not-found`, an empty hash is today. */
export function parseRoute(hash: string): Route {
  const [page = '', id, tail, ...rest] = parts(hash.replace(/^#?\/?/, ''));
  if (rest.length > 0 || id === '') return { page: 'not-found' };
  if ((page === '' || page === 'today') && id === undefined) return { page: 'today' };
  if (page === 'lessons' && id !== undefined && (tail === undefined || tail === 'apply'))
    return { page: 'lesson', lessonId: id as LessonId, toApply: tail === 'apply' };
  if (page === 'xray' && id === undefined) return { page: 'xray' };
  if (page === 'match' && id === undefined) return { page: 'match' };
  if (page === 'key-results' && id === undefined) return { page: 'key-results' };
  if (page === 'key-results' && id !== undefined && tail === undefined)
    return { page: 'key-result', keyResultId: id as KeyResultId };
  if (page === 'key-results' && id !== undefined && (tail === 'pivot' || tail === 'review' || tail === 'options'))
    return { page: tail, keyResultId: id as KeyResultId };
  if (page === 'skills' && id !== undefined && tail === undefined) return { page: 'skill', skillId: id as SkillId };
  if ((page === 'platforms' || page === 'audit') && id === undefined) return { page };
  if ((page === 'hours' || page === 'import') && id === undefined) return { page };
  if (page === 'teams' && tail === undefined)
    return id === undefined ? { page: 'teams' } : { page: 'team', teamId: id as TeamId };
  if (page === 'time' && id === undefined) return { page: 'time' };
  if (page === 'devices' && id === undefined) return { page: 'devices' };
  if ((page === 'doctor' || page === 'browser') && id === undefined) return { page };
  if (page === 'jira' && id === undefined) return { page: 'jira' };
  if ((page === 'roster' || page === 'gradebook' || page === 'submission' || page === 'deliveries') && id === undefined)
    return { page };
  if (page === 'content' && id === undefined) return { page: 'content' };
  if (page === 'path' && id === undefined) return { page: 'path' };
  if (page === 'key-results' && id !== undefined && (tail === 'path' || tail === 'playbook'))
    return { page: tail, keyResultId: id as KeyResultId };
  return { page: 'not-found' };
}

/** The `href` of a route. */
export function hrefOf(route: Exclude<Route, { page: 'not-found' }>): string {
  switch (route.page) {
    case 'today':
      return '#/today';
    case 'lesson':
      return `#/lessons/${encodeURIComponent(route.lessonId)}${route.toApply ? '/apply' : ''}`;
    case 'xray':
      return '#/xray';
    case 'match':
      return '#/match';
    case 'key-results':
      return '#/key-results';
    case 'skill':
      return `#/skills/${encodeURIComponent(route.skillId)}`;
    case 'platforms':
    case 'audit':
    case 'hours':
    case 'import':
      return `#/${route.page}`;
    case 'teams':
      return '#/teams';
    case 'team':
      return `#/teams/${encodeURIComponent(route.teamId)}`;
    case 'time':
      return '#/time';
    case 'doctor':
    case 'browser':
      return `#/${route.page}`;
    case 'devices':
      return '#/devices';
    case 'jira':
      return '#/jira';
    case 'roster':
    case 'gradebook':
    case 'submission':
    case 'deliveries':
      return `#/${route.page}`;
    case 'content':
      return '#/content';
    case 'path':
      return route.keyResultId === undefined ? '#/path' : `#/key-results/${encodeURIComponent(route.keyResultId)}/path`;
    case 'playbook':
      return `#/key-results/${encodeURIComponent(route.keyResultId)}/playbook`;
    case 'key-result':
      return `#/key-results/${encodeURIComponent(route.keyResultId)}`;
    case 'pivot':
    case 'review':
    case 'options':
      return `#/key-results/${encodeURIComponent(route.keyResultId)}/${route.page}`;
  }
}

function parts(path: string): string[] {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return ['malformed'];
  }
}
