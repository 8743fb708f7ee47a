import { describe, expect, it } from 'vitest';
import { summary } from '../../support/quoted.js';

/** Words between quotation marks that nobody said. */
const NONE: Readonly<Record<string, readonly string[]>> = {
  'titles of works': [
    'Her novel “The Long Night” won a prize.',
    'He directed “The Long Night” and “A Short Day” for the studio.',
    '[Ann Lee|P] sang “Yesterday” at the end of the show.',
    'The album “Harvest Moon,” released in May, sold well.',
    'The "Booksmart" star will leave the cast in July.',
    '[Ann Lee|P] wrote “War and Peace at Home” in 2004.',
    'The film "Gone in the Morning" opens on Friday.',
    'She appeared in episodes of “Law & Order: Special Victims Unit” for years.',
    'His essay ‘On Being Late’ was read by thousands.',
    'The series «Les Revenants» returns in autumn.',
    'They performed songs such as "Dark River", "Uncle Tom\'s Hat" and "Rollin\'".',
    '[Ann Lee|P], who starred in “The Crown of Glass,” lives in [Paris|L].',
    'The exhibition “Women of the North” opened on Monday.',
    'The play “A Doll’s Dinner” runs until May.',
    'Readers bought “Cooking for One” in large numbers.',
  ],
  'nicknames and names': [
    'The agent Pasquale “Pat” Conti died on Monday.',
    'Robert "Bobby" Smith scored twice.',
    '[Ann "Annie" Lee|P] won the race.',
    'Fans know him as “The Hammer”.',
    'The ship, nicknamed “the old lady”, sank in 1912.',
    'Joaquín “El Chapo” Guzmán was moved to another prison.',
    'The court heard the case of [Lee|P], alias “the Fox”.',
    'The affair was dubbed “the great escape” in the papers.',
    'Its mascot is called “Fuzzy”.',
    'The rapper, better known as “Lil Star”, cancelled the tour.',
  ],
  'terms and labels': [
    'The bill used the word “marriage”.',
    'It is a process called “exfiltration”.',
    'A “download play” option lets owners take part.',
    'The so-called “dark web” grows each year.',
    'The term “fake news” is older.',
    'Hurricanes of category 3 are considered “major”.',
    'The city is governed under the “one country, two systems” model.',
    'The commutations were “full and unconditional”.',
    'The phrase “just in time” comes from Japan.',
    'A “hard” Brexit would end the free movement of people.',
    'These “smart” fridges order milk.',
    'It is known as “quantitative easing”.',
    'The expression “to kick the bucket” puzzles learners.',
    'The "no-fly" list was long.',
    'Parents of “gifted” children met on Tuesday.',
  ],
  'awards, ranks and headings': [
    'He received the “Hero of Labour” in 1962.',
    'She was voted “Player of the Year” twice.',
    'The magazine chose her as its “Person of the Year”.',
    'He holds the rank of “Grand Master”.',
    'It won the prize for “Best New Artist”.',
    'The centre issued its “Intermediate Advisory Number 25A” at noon.',
  ],
  'signs, slogans and codes': [
    'The hashtag “#wewanttruth” had a million views.',
    'Some wore caps with the slogan “Make the World Great”.',
    'They carried a banner with the words “no more war”.',
    'A sign with “Keep Out” hung on the gate.',
    'Press the button “Start” twice.',
    'The file is called “report.pdf”.',
    'The party’s motto “Work and Bread” dates from 1905.',
    'Type "yes" into the box.',
  ],
  'other marks': [
    'The pipe is 12" wide and 7" deep.',
    "In the '80s and '90s the players' union grew.",
    "The Joneses' dog and the Smiths' cat ran away.",
    "Rock 'n' roll came later.",
    'He is 6\'2" tall and weighs 80 kg.',
    'The temperature at 51° 30\' 26" N was low.',
    "It was the workers' third strike, the ministers' office said.",
    '“”',
    '" "',
    'A lone mark " stands here.',
  ],
};

describe.each(Object.entries(NONE))('finds no quotation in %s', (_, texts) => {
  it.each(texts)('%s', (text) => {
    expect(summary(text)).toEqual([]);
  });
});

it('has at least 50 cases without a quotation', () => {
  expect(Object.values(NONE).flat().length).toBeGreaterThanOrEqual(50);
});
