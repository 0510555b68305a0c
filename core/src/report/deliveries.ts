/** What could not be delivered: the reason in plain words, and what helps. */
import type { Instant, Locale } from '../model.js';
import { languageOf, type Language } from './language.js';

/** What the queue has given up. */
export interface UndeliveredJob {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly error: string;
  readonly deadAt: Instant;
}

export interface DeliveriesView {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  /** Said when there is none. */
  readonly empty?: string;
  readonly rows: readonly DeliveryRow[];
  readonly words: {
    readonly retry: string;
    readonly discard: string;
    readonly retried: string;
    readonly discarded: string;
  };
}

export interface DeliveryRow {
  readonly id: string;
  readonly what: string;
  /** Which platform, and when it was given up. */
  readonly where: string;
  readonly why: string;
  readonly help: string;
}

const kinds = { 'ags.score': 'score', 'pns.handler': 'notice', 'pns.context-copy': 'copy', 'nrps.refresh': 'roster' };
type Kind = keyof typeof kinds;

export function deliveriesView(
  jobs: readonly UndeliveredJob[],
  platformOf: (registrationId: string) => string,
  locale: Locale,
): DeliveriesView {
  const language = languageOf(locale);
  const { say } = language;
  return {
    locale,
    title: say('deliveries.title'),
    lead: say('deliveries.lead'),
    ...(jobs.length === 0 && { empty: say('deliveries.none') }),
    rows: jobs.map((job) => deliveryRow(job, platformOf, language)),
    words: {
      retry: say('deliveries.retry'),
      discard: say('deliveries.discard'),
      retried: say('deliveries.retried'),
      discarded: say('deliveries.discarded'),
    },
  };
}

function deliveryRow(
  { id, kind, error, deadAt, payload }: UndeliveredJob,
  platformOf: (registrationId: string) => string,
  { day, say }: Language,
): DeliveryRow {
  const { registrationId } = payload;
  const when = day(deadAt.slice(0, 10));
  return {
    id,
    what: say(
      Object.hasOwn(kinds, kind) ? `deliveries.kind.${kinds[kind as Kind] as 'score'}` : 'deliveries.kind.other',
    ),
    where:
      typeof registrationId === 'string'
        ? say('deliveries.at', { platform: platformOf(registrationId), day: when })
        : when,
    ...reasonOf(error, say),
  };
}

/** `error` is what the worker wrote down: "scores: status 404", "token endpoint: scope not granted: …". */
function reasonOf(error: string, say: Language['say']): Pick<DeliveryRow, 'why' | 'help'> {
  const told = (name: 'gone' | 'missing' | 'scope' | 'token' | 'refused' | 'down') => ({
    why: say(`deliveries.why.${name}`, { status: status ?? '' }),
    help: say(`deliveries.help.${name}`),
  });
  const [, status] = /status (\d{3})/.exec(error) ?? /answered (?:with )?(\d{3})/.exec(error) ?? [];
  if (error.includes('registration is gone')) return told('gone');
  if (error.includes('scope not granted')) return told('scope');
  if (error.includes('token endpoint') || status === '401') return told('token');
  if (status === '404') return told('missing');
  if (status !== undefined && Number(status) < 500) return told('refused');
  if (status !== undefined || error.includes('[platform')) return told('down');
  return { why: say('deliveries.why.other', { error }), help: say('deliveries.help.other') };
}
