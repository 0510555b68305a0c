/** Jira has had enough for now. */
import type { JiraAnswer } from '../ports';

export class TryLater extends Error {
  constructor(readonly seconds: number) {
    super(`Jira asks to wait ${seconds} seconds.`);
  }
}

const shortest = 30;
const longest = 900;

/** The answer, unless Jira is busy; then the job comes back when Jira says. */
export function unlessBusy(answer: JiraAnswer): JiraAnswer {
  if (answer.status !== 429 && answer.status < 500) return answer;
  throw new TryLater(Math.min(longest, Math.max(shortest, answer.retryAfter ?? shortest)));
}
