/** Words of private life: where they stand, a match with a skill is more likely a pun than work. English and German; and words that mean one thing at work and another outside. */
import { stem } from './stem.js';

const english = `
football soccer rugby tennis golf cricket baseball basketball hockey marathon league cup semifinal quarterfinal quarter-final fixture striker goalkeeper
stadium olympic champion championship trophy referee innings wicket batsman halftime stoppage playoff play-offs medal swim swimmer swimming surf surfing surfer ski skiing snow
snowboard skate climbing yoga gym fitness pilates jogging running runner chess darts poker bingo lottery horse racing vault
recipe cake cookie bread dough sourdough pizza pasta lasagne burger sushi noodle noodles risotto soup salad curry barbecue bbq grill pancake batter pie pudding chocolate caramel cheese wine beer cocktail
coffee espresso tea brunch lunch dinner breakfast restaurant menu pub cafe bakery vegan vegetarian beef pork chicken fish egg eggs butter cream rice pumpkin vegetable vegetables fruit lime apple sugar marinade
fridge dishwasher mug kettle microwave
deals discount coupon voucher bargain gift gifts shoe shoes sneaker jacket jackets dress trousers jeans shirt sweater size sofa lamp mattress bedding towel towels curtain shampoo perfume necklace jewellery jewelry handbag
sunglasses toy toys lego doll teddy costume wedding bride parcel
passport licence chimney dentist hairdresser vet kitten kittens cat dog puppy dogs cats pet pets bin recycling parking bus tram ferry railway airport flight flights hotel hostel campsite camping tent beach holiday
holidays vacation cruise cabin sauna lounge sightseeing island islands mallorca lisbon porto hiking hike trail mountain lake river harbour quay lighthouse guesthouse sunbathing souvenir
film films movie movies cinema tv episode finale actor actress celebrity concert festival album song band singer dance karaoke comedy comedian novel poem horoscope zodiac crossword sudoku quiz puzzle video-game walkthrough cheats
podcast theatre museum exhibition
weather rain storm thunder thunderstorm snowfall sunny forecast-weather temperature flood earthquake volcano heatwave hurricane pollen
baby toddler toddlers nursery pregnancy bedtime nap birthday grandma grandad grandpa dad mum mom twins family kids children child lice sore throat lozenge lozenges flu cough itching headache fever allergy
mayor king queen royal prince princess election polling murder murders robbery accident barn
garden gardening lawn tree oak shed fence gate rust balcony attic drain boiler kitchen toilet bathroom sewing knitting knit crochet wool quilt paint wallpaper hinge
lynx whale elephant lion bear wolf gecko spider mouse plague bird birds crane bee bees worm worms fishing zoo hive dragon
mortgage pension inheritance lotto timeshare tariff tariffs insurance-car
party santa christmas easter halloween secret umbrella bicycle bike car tyre tire
squeak squeaks smell smells leaking leak flickers loose chair
timetable
beans roast roasted waiter sheets spoon crochet stitches itch itching bites hair plait view northern sightings loft sauce spice grandparents lizard costumes needle leather brown silver
`;
const german = `
rezept kuchen brot nudeln salat grillen wein bier frühstück mittagessen abendessen restaurant speisekarte fussball fußball bundesliga spieltag wetter regen schnee sturm urlaub ferien strand flug flüge hotel
camping wandern kino konzert serie staffel horoskop rätsel geburtstag hochzeit oma opa kinder baby hund katze garten balkon fahrrad schuhe kleid jacke rabatt gutschein schnäppchen zahnarzt friseur führerschein
reisepass müllabfuhr fahrplan öffnungszeiten weihnachten ostern lotto
`;

/** Words of work that live a second life: alone they prove little. */
const ambiguous = `
account anchor agile ahead bank bill board bond book branch bridge bug build bus bill campaign chain change check class client cloud coach code compare container contract conversion convert cookie cost count course crane cut cycle data deal
deck deploy design docker dragon drive driver energy event excel experiment fast final flow fork game goal guest guide handle head hive home house image insurance java job key kanban laptop launch lead leads learn lift list lock loan log lost map
mark market match meeting memory mentor menu mobile model monitor mouse move net offer office open oracle order pack partner party pass patch payment phone pilot pipeline pitch pivot plan play point pool post price print process product
program project protector python query quote rate record recovery regression release report resource review ring risk river roadmap root ruby rust safe sale sales sample save scale schedule score screen scrum search season server service session share shell ship shop
shipping sign signs site skill sort space spam spring sprint staff stage stand star start stock storage store story stream string style suite support surf switch table tag tank team tender test thread ticket tickets time times tip title token tool tour tower track
trade traffic trail train transfer travel trip trunk tube turn tutorial van virus visit waste watch water wave web week weekend word work worm write year zone town hall camp cash sheet scratch net fit fix flash fresh front garden growth high hit hold host kit
hire rail rails plant third retention insight return returns delivery night manual station tariff purchase winner winners gas electricity one third use inspection release released
`;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

export const everydayStems: ReadonlySet<string> = new Set([
  ...wordsOf(english).map((word) => stem(word)),
  ...wordsOf(german).map((word) => stem(word, 'de')),
]);

export const ambiguousStems: ReadonlySet<string> = new Set(wordsOf(ambiguous).map((word) => stem(word)));
