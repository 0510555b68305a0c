/** The words around the X-ray that no view brings. */
import { subject } from './subject.js';

export const xrayMessages = subject(
  {
    pasteKeyResult: 'Paste a Key Result',
    readIt: 'X-ray',
    readAgain: 'X-ray again',
    xrayIntro: 'One sentence is enough: which number, from what to what, by when, and by doing what differently.',
  },
  {
    pasteKeyResult: 'Ein Key Result einfügen',
    readIt: 'Durchleuchten',
    readAgain: 'Noch einmal durchleuchten',
    xrayIntro: 'Ein Satz genügt: welche Zahl, von wo nach wo, bis wann, und was dafür anders gemacht wird.',
  },
);
