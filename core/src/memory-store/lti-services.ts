/** What the services of LTI Advantage remember. */
import type { LtiServiceStore, SentScore } from '../lti-service-ports.js';
import { sortedBy } from '../order.js';
import type { LtiData } from './data.js';
import { keep } from './keep.js';

export function memoryLtiServices(data: LtiData): LtiServiceStore {
  return { ...grades(data), ...rosters(data), ...leases(data) };
}

type Grades = 'gradeSettings' | 'putGradeSetting' | 'noteScore' | 'getSentScore' | 'sentScoresOf' | 'sentScoresTo';

function grades({ gradeSettings, sentScores }: LtiData): Pick<LtiServiceStore, Grades> {
  const keyOf = (lineItem: string, subject: string) => JSON.stringify([lineItem, subject]);
  const those = (wanted: (score: SentScore) => boolean) =>
    sortedBy([...sentScores.values()].filter(wanted), ({ lineItem, subject }) => [lineItem, subject]);
  return {
    gradeSettings: async (places) => {
      const found = [...new Set(places)].flatMap((place) => gradeSettings.get(place) ?? []);
      return sortedBy(found, ({ place }) => [place]);
    },
    putGradeSetting: async (setting) => void gradeSettings.set(setting.place, keep(setting)),
    noteScore: async (score) => {
      const key = keyOf(score.lineItem, score.subject);
      const known = sentScores.get(key);
      if (known && known.lastAt >= score.lastAt) return;
      const sent = score.sent ?? known?.sent;
      sentScores.set(key, keep({ ...score, attempts: (known?.attempts ?? 0) + 1, ...(sent && { sent }) }));
    },
    getSentScore: async (lineItem, subject) => sentScores.get(keyOf(lineItem, subject)),
    sentScoresOf: async (contextKey) => those((score) => score.contextKey === contextKey),
    sentScoresTo: async (contextKey, subject) =>
      those((score) => score.contextKey === contextKey && score.subject === subject),
  };
}

type Rosters = 'getRosterLink' | 'putRosterLink' | 'deleteRosterLink' | 'rosterLinksBefore';

function rosters({ rosterLinks }: LtiData): Pick<LtiServiceStore, Rosters> {
  return {
    getRosterLink: async (contextKey) => rosterLinks.get(contextKey),
    putRosterLink: async (link) => void rosterLinks.set(link.contextKey, keep(link)),
    deleteRosterLink: async (contextKey) => void rosterLinks.delete(contextKey),
    rosterLinksBefore: async (before, limit) => {
      const due = [...rosterLinks.values()].filter(({ refreshedAt }) => refreshedAt < before);
      return sortedBy(due, ({ refreshedAt, contextKey }) => [refreshedAt, contextKey]).slice(0, limit);
    },
  };
}

function leases({ leases: known }: LtiData): Pick<LtiServiceStore, 'takeLease' | 'endLease'> {
  return {
    takeLease: async (name, { now, until }) => {
      if ((known.get(name)?.expiresAt ?? '') > now) return false;
      known.set(name, { expiresAt: until });
      return true;
    },
    endLease: async (name) => void known.delete(name),
  };
}
