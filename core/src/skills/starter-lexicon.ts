/** The bridge lexicon that ships, for the starter graph. */
import type { BridgeLexicon } from './lexicon.js';
import { data } from './lexicon/data.js';
import { engineering } from './lexicon/engineering.js';
import { everyday } from './lexicon/everyday.js';
import { finance } from './lexicon/finance.js';
import { general } from './lexicon/general.js';
import { healthcare } from './lexicon/healthcare.js';
import { marketing } from './lexicon/marketing.js';
import { operations } from './lexicon/operations.js';
import { people } from './lexicon/people.js';
import { product } from './lexicon/product.js';
import { sales } from './lexicon/sales.js';
import { security } from './lexicon/security.js';
import { supplyChain } from './lexicon/supply-chain.js';
import { support } from './lexicon/support.js';
import { vagueWords } from './lexicon/vague.js';

export const starterLexicon: BridgeLexicon = {
  version: 'keylift-1',
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
    ...everyday,
    ...general,
  ],
  vague: vagueWords,
};
