/** Learning is offered because something happened, never because it is Tuesday. REQUIREMENTS R39. */
import type { KeyResultId, SkillId, TeamId } from '../model.js';
import type { Rules } from '../rules.js';
import { holds } from './coverage.js';
import type { Risk } from './early-warning.js';
import type { Member } from './members.js';
import type { PivotDiff } from './pivot.js';

/** What happened. */
export type TriggerEvent =
  | {
      readonly kind: 'risk';
      readonly keyResultId: KeyResultId;
      readonly before: Risk | undefined;
      readonly after: Risk;
      /** Largest gap first. */
      readonly gaps: readonly { readonly skillId: SkillId; readonly teamId: TeamId }[];
    }
  | {
      readonly kind: 'blocker';
      readonly keyResultId: KeyResultId;
      readonly teamId: TeamId;
      readonly before: boolean;
      readonly after: boolean;
      /** Skills the blocked work item is about, best match first. */
      readonly skillIds: readonly SkillId[];
    }
  | { readonly kind: 'pivot'; readonly keyResultId: KeyResultId; readonly diff: PivotDiff }
  | {
      readonly kind: 'assignment';
      readonly keyResultId: KeyResultId;
      readonly teamId: TeamId;
      readonly needs: readonly { readonly skillId: SkillId; readonly level: number }[];
      /** The person who is new to the team or the Key Result. */
      readonly member: Member;
    }
  | {
      readonly kind: 'decay';
      readonly keyResultId: KeyResultId;
      readonly teamId: TeamId;
      readonly skillId: SkillId;
      readonly level: number;
      /** One person's standing then and now. */
      readonly before: Member;
      readonly after: Member;
    };

export interface Trigger {
  readonly because: TriggerEvent['kind'];
  readonly keyResultId: KeyResultId;
  readonly skillId: SkillId;
  readonly teamId: TeamId;
}

const RISKS: readonly Risk[] = ['low', 'medium', 'high'];
const isHeldBy = (member: Member, skillId: SkillId, level: number, rules: Rules): boolean =>
  member.some((one) => one.skillId === skillId && holds(one, level, rules));

/** What to offer now; nothing where nothing changed for the worse. */
export function triggersOf(event: TriggerEvent, rules: Rules): readonly Trigger[] {
  const { kind: because, keyResultId } = event;
  const offer = (skillId: SkillId, teamId: TeamId): Trigger => ({ because, keyResultId, skillId, teamId });
  switch (event.kind) {
    case 'risk': {
      const rose = RISKS.indexOf(event.after) > RISKS.indexOf(event.before ?? 'low');
      return rose ? event.gaps.slice(0, 1).map(({ skillId, teamId }) => offer(skillId, teamId)) : [];
    }
    case 'blocker':
      return event.after && !event.before ? event.skillIds.slice(0, 1).map((id) => offer(id, event.teamId)) : [];
    case 'pivot':
      return event.diff.add.map(({ skillId, teamId }) => offer(skillId, teamId));
    case 'assignment':
      return event.needs
        .filter(({ skillId, level }) => !isHeldBy(event.member, skillId, level, rules))
        .map(({ skillId }) => offer(skillId, event.teamId));
    case 'decay': {
      const { before, after, skillId, level, teamId } = event;
      const faded = isHeldBy(before, skillId, level, rules) && !isHeldBy(after, skillId, level, rules);
      return faded ? [offer(skillId, teamId)] : [];
    }
  }
}
