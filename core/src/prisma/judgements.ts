/** What people signed as a cause, and what they contested. */
import type { Contest, KeyResultId, PersonId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { CauseDecision } from '../verdict/root-cause.js';
import type { Database } from './database.js';
import type { CauseDecision as CauseRow, Contest as ContestRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { present } from './rows.js';
import { addRows, replaceRows, type Table } from './write-rows.js';

const causes: Table<CauseRow> = { name: 'CauseDecision', key: ['tenantId', 'id'] };
const contests: Table<ContestRow> = { name: 'Contest', key: ['tenantId', 'id'] };

const causeFromRow = ({ id, keyResultId, cause, decidedBy, at, note }: CauseRow): CauseDecision => ({
  id: id as CauseDecision['id'],
  keyResultId: keyResultId as KeyResultId,
  cause: cause as CauseDecision['cause'],
  decidedBy: decidedBy as PersonId,
  at: toInstant(at),
  ...present({ note }),
});

const contestToRow = (tenantId: TenantId, { answer, ...contest }: Contest): ContestRow => ({
  tenantId,
  id: contest.id,
  keyResultId: contest.keyResultId,
  personId: contest.personId,
  at: toMillis(contest.at),
  text: contest.text,
  dueOn: contest.dueOn,
  answeredBy: answer?.by ?? null,
  answeredAt: answer ? toMillis(answer.at) : null,
  answer: answer?.text ?? null,
});

const contestFromRow = ({ answer, answeredBy, answeredAt, ...row }: ContestRow): Contest => ({
  id: row.id as Contest['id'],
  keyResultId: row.keyResultId as KeyResultId,
  personId: row.personId as PersonId,
  at: toInstant(row.at),
  text: row.text,
  dueOn: row.dueOn,
  ...(answer !== null &&
    answeredAt !== null && {
      answer: { ...present({ by: answeredBy as PersonId | null }), at: toInstant(answeredAt), text: answer },
    }),
});

export function prismaJudgements(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'appendCause' | 'causesOf' | 'putContest' | 'contestsOf'> {
  const { causeDecision, contest: contestRows } = database.db;
  return {
    appendCause: async ({ id, keyResultId, cause, decidedBy, at, note }) => {
      const row = { tenantId, id, keyResultId, cause, decidedBy, at: toMillis(at), note: note ?? null };
      await addRows(database, causes, [row]);
    },
    causesOf: async (keyResultId) => {
      const rows = await causeDecision.findMany({ where: { tenantId, keyResultId } });
      return sortedBy(rows.map(causeFromRow), ({ at, id }) => [at, id]);
    },
    putContest: (contest) => replaceRows(database, contests, [contestToRow(tenantId, contest)]),
    contestsOf: async (keyResultId) => {
      const rows = await contestRows.findMany({ where: { tenantId, keyResultId } });
      return sortedBy(rows.map(contestFromRow), ({ at, id }) => [at, id]);
    },
  };
}
