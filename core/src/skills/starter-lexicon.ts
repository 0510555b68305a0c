/** The bridge lexicon that ships, for the starter graph. */
import type { BridgeLexicon } from './lexicon.js';
import { construction } from './lexicon/construction.js';
import { data } from './lexicon/data.js';
import { education } from './lexicon/education.js';
import { engineering } from './lexicon/engineering.js';
import { everydayData } from './lexicon/everyday/data.js';
import { everydayDeeds } from './lexicon/everyday/deeds.js';
import { everydayEngineering } from './lexicon/everyday/engineering.js';
import { everydayFinance } from './lexicon/everyday/finance.js';
import { everydayGeneral } from './lexicon/everyday/general.js';
import { everydayHealthcare } from './lexicon/everyday/healthcare.js';
import { everydayMarketing } from './lexicon/everyday/marketing.js';
import { everydayNouns } from './lexicon/everyday/nouns.js';
import { everydayOperations } from './lexicon/everyday/operations.js';
import { everydayPeople } from './lexicon/everyday/people.js';
import { everydayProduct } from './lexicon/everyday/product.js';
import { everydaySales } from './lexicon/everyday/sales.js';
import { everydaySecurity } from './lexicon/everyday/security.js';
import { everydaySupplyChain } from './lexicon/everyday/supply-chain.js';
import { everydaySupport } from './lexicon/everyday/support.js';
import { finance } from './lexicon/finance.js';
import { general } from './lexicon/general.js';
import { healthcare } from './lexicon/healthcare.js';
import { hospitality } from './lexicon/hospitality.js';
import { idioms } from './lexicon/idioms.js';
import { legal } from './lexicon/legal.js';
import { marketing } from './lexicon/marketing.js';
import { operations } from './lexicon/operations.js';
import { people } from './lexicon/people.js';
import { product } from './lexicon/product.js';
import { publicSector } from './lexicon/public-sector.js';
import { sales } from './lexicon/sales.js';
import { companyScorecards } from './lexicon/scorecards/company.js';
import { customersScorecards } from './lexicon/scorecards/customers.js';
import { technologyScorecards } from './lexicon/scorecards/technology.js';
import { security } from './lexicon/security.js';
import { supplyChain } from './lexicon/supply-chain.js';
import { support } from './lexicon/support.js';
import { vagueWords } from './lexicon/vague.js';

export const starterLexicon: BridgeLexicon = {
  version: 'keylift-2',
  entries: [
    ...support,
    ...sales,
    ...engineering,
    ...product,
    ...data,
    ...security,
    ...marketing,
    ...finance,
    ...people,
    ...operations,
    ...supplyChain,
    ...healthcare,
    ...legal,
    ...construction,
    ...education,
    ...hospitality,
    ...publicSector,
    ...customersScorecards,
    ...technologyScorecards,
    ...companyScorecards,
    ...everydaySupport,
    ...everydaySales,
    ...everydayEngineering,
    ...everydayProduct,
    ...everydayData,
    ...everydayMarketing,
    ...everydayFinance,
    ...everydayPeople,
    ...everydayOperations,
    ...everydaySupplyChain,
    ...everydaySecurity,
    ...everydayHealthcare,
    ...everydayGeneral,
    ...everydayNouns,
    ...everydayDeeds,
    ...general,
    ...idioms,
  ],
  vague: vagueWords,
};
