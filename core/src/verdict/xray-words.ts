/** Words by which a wording is judged, as stems (skills/words.ts). */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const numberWords = words(
  'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand',
);
export const fractions = words('half third quarter tenth halv doubl tripl twic');
export const quantifiers = words('every each all zero no both any only none');

const months = 'january february march april may june july august september october november december';
const seasons = 'summer autumn winter spring christma easter';
const spans = 'day week month quarter year hour minut second sprint shift';
const rates = 'daily weekly monthly quarterly yearly q1 q2 q3 q4 h1 h2';
export const periods = words(`${months} ${seasons} ${spans} ${rates}`);
/** Periods that are a date by themselves: nobody writes "monthly" without meaning a rhythm. */
export const rhythms = words(rates);
/** What stands before a period when it is a date or a rhythm. */
export const beforePeriod = words('by befor until within every each a per under in end of one next work from to');

/** Words that carry no content: neither vague nor concrete. */
export const smallWords = words(
  'about abov across after against along also among and are around been befor behind being below between beyond bring bring but can compar could cut decreas do does doing down drop dur each end every few fewer first for from full get gett giv given grow had hald has hav have held her his hit hold how improv incres increas into its just keep kept last least less level lift like long low lower made mak mak many mor mor most mov much must near need new next not now number off old on onc only open other our out over own part per percent point rais rat rate reach reduc remain rise run same set shar should show sinc som stay still such tak target than that the their them then there thes they this those through time to top total toward turn two und under until up us use very via was way well were what when wher which whil who whol will with within without work would year yet you your have all both from make take time least share',
);
