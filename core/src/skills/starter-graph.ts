/** The skills that ship: written for Keylift, no taxonomy copied. Changing them raises the version; docs/skills.md says how. */
import type { Skill } from '../model.js';
import { createGraph, type SkillGraph } from './graph.js';
import { communication } from './starter/communication.js';
import { data } from './starter/data.js';
import { finance } from './starter/finance.js';
import { healthcare } from './starter/healthcare.js';
import { leadership } from './starter/leadership.js';
import { marketing } from './starter/marketing.js';
import { operations } from './starter/operations.js';
import { people } from './starter/people.js';
import { platform } from './starter/platform.js';
import { product } from './starter/product.js';
import { sales } from './starter/sales.js';
import { security } from './starter/security.js';
import { services } from './starter/services.js';
import { software } from './starter/software.js';
import { supplyChain } from './starter/supply-chain.js';
import { support } from './starter/support.js';
import { thinking } from './starter/thinking.js';

/** The shipped skills by domain, for browsing. A skill is in one domain; teams of any domain may need it. */
export const starterDomains: Readonly<Record<string, readonly Skill[]>> = {
  support,
  sales,
  product,
  software,
  platform,
  data,
  security,
  marketing,
  finance,
  people,
  operations,
  'supply-chain': supplyChain,
  healthcare,
  services,
  communication,
  thinking,
  leadership,
};

export const starterGraph: SkillGraph = createGraph('keylift-2', Object.values(starterDomains).flat());
