import { describe, expect, it } from 'vitest';
import { summary } from '../../support/quoted.js';

const FOUND: readonly (readonly [claim: string, text: string, expected: readonly string[]])[] = [
  ['a cue after the words', '“We are ready,” said [Ann Lee|P].', ['Ann Lee|said|“We are ready,”']],
  ['a cue before the words', '[Ann Lee|P] said: "We are ready."', ['Ann Lee|said|"We are ready."']],
  [
    'a subject before its cue',
    '"We are ready," [Ann Lee|P] told reporters on Friday.',
    ['Ann Lee|told|"We are ready,"'],
  ],
  [
    'a title before the name',
    '“We are ready,” said deputy prime minister [Ann Lee|P] on Friday.',
    ['Ann Lee|said|“We are ready,”'],
  ],
  [
    'an apposition after the name',
    '“We are ready,” said [Ann Lee|P], a spokeswoman for [Acme|O].',
    ['Ann Lee|said|“We are ready,”'],
  ],
  [
    'a name in the apposition',
    '“We are ready,” said the company’s chief executive, [Ann Lee|P].',
    ['Ann Lee|said|“We are ready,”'],
  ],
  [
    'a relative clause between subject and cue',
    '[Ann Lee|P], who met [Bob Ray|P] on Monday, said: “We are ready.”',
    ['Ann Lee|said|“We are ready.”'],
  ],
  [
    'a person with another person as possessor',
    '“We are ready,” said [Bob Ray|P]’s lawyer, [Ann Lee|P].',
    ['Ann Lee|said|“We are ready,”'],
  ],
  ['an organization', '[Acme|O] said in a statement that it was “deeply sorry”.', ['Acme|said|“deeply sorry”']],
  ['a place', '[Moscow|L] accused the alliance of “reckless escalation”.', ['Moscow|accused|“reckless escalation”']],
  [
    'the source after according to',
    'The road is “a death trap”, according to [Ann Lee|P].',
    ['Ann Lee|according to|“a death trap”'],
  ],
  [
    'the source before the clause',
    'According to [Ann Lee|P], the road is “a death trap” in winter.',
    ['Ann Lee|According to|“a death trap”'],
  ],
  ['a verb of naming', '[Ann Lee|P] called the plan “a disgrace”.', ['Ann Lee|called|“a disgrace”']],
  ['a judgement with as', '[Ann Lee|P] described the plan as “a disgrace”.', ['Ann Lee|described|“a disgrace”']],
  [
    'a passive with an agent',
    'The plan was condemned by [Ann Lee|P] as “a disgrace”.',
    ['Ann Lee|condemned|“a disgrace”'],
  ],
  ['a passive without an agent', 'The plan was described as “a disgrace” at the time.', ['-|described|“a disgrace”']],
  ['a noun as the cue', '[Ann Lee|P]’s claim that the vote was “stolen” was false.', ['Ann Lee|claim|“stolen”']],
  ['a statement with its owner', '“We are ready,” read [Ann Lee|P]’s statement.', ['Ann Lee|read|“We are ready,”']],
  ['a statement with its source', '“We are ready,” said a statement from [Acme|O].', ['Acme|said|“We are ready,”']],
  [
    'a participle with the subject of the main verb',
    '[Ann Lee|P] rejected the plan, calling it “a disgrace”.',
    ['Ann Lee|calling|“a disgrace”'],
  ],
  [
    'a second verb with the same subject',
    '[Ann Lee|P] called it “a disgrace” and said “nobody will pay for this”.',
    ['Ann Lee|called|“a disgrace”', 'Ann Lee|said|“nobody will pay for this”'],
  ],
  [
    'the quotation that another person answers',
    '[Ann Lee|P] said the plan was “a disgrace”, while [Bob Ray|P] called it “brave”.',
    ['Ann Lee|said|“a disgrace”', 'Bob Ray|called|“brave”'],
  ],
  [
    'an introduction with another person',
    'Speaking to [Bob Ray|P] of [Acme|O], [Ann Lee|P] said: “We are ready.”',
    ['Ann Lee|said|“We are ready.”'],
  ],
  ['an infinitive of speaking', '[Ann Lee|P] went on to say that it was “a disgrace”.', ['Ann Lee|say|“a disgrace”']],
  [
    'a dash before the name',
    '“We are ready for anything now.” — [Ann Lee|P], coach.',
    ['Ann Lee|-|“We are ready for anything now.”'],
  ],
  [
    'a tweet',
    '[Ann Lee|P] tweeted: "Thank you all for this night"',
    ['Ann Lee|tweeted|"Thank you all for this night"'],
  ],
  ['a single word after a cue', '[Ann Lee|P] said she was “delighted”.', ['Ann Lee|said|“delighted”']],
  ['a word with a capital that is spoken', 'Asked about it, [Ann Lee|P] said: “No.”', ['Ann Lee|said|“No.”']],
  ['a question', '“Why should we pay?” asked [Ann Lee|P].', ['Ann Lee|asked|“Why should we pay?”']],
  [
    'a question before a subject with a title',
    '“Why should we pay?” Mr [Lee|P] asked.',
    ['Lee|asked|“Why should we pay?”'],
  ],
];

describe('the speaker and the cue', () => {
  it.each(FOUND)('%s', (_, text, expected) => {
    expect(summary(text)).toEqual(expected);
  });
});

const MARKS: readonly (readonly [claim: string, text: string, expected: readonly string[]])[] = [
  ['straight double', '"We are ready," said [Ann Lee|P].', ['"We are ready,"']],
  ['curly double', '“We are ready,” said [Ann Lee|P].', ['“We are ready,”']],
  ['straight single', "'We are ready,' said [Ann Lee|P].", ["'We are ready,'"]],
  ['curly single', '‘We are ready,’ said [Ann Lee|P].', ['‘We are ready,’']],
  [
    'single with apostrophes inside',
    "'We're ready, and it's the players' choice,' said [Ann Lee|P].",
    ["'We're ready, and it's the players' choice,'"],
  ],
  [
    'curly single with apostrophes',
    '[Ann Lee|P] said: ‘It’s ours, and we’re ready.’',
    ['‘It’s ours, and we’re ready.’'],
  ],
  ['guillemets', '«We are ready», said [Ann Lee|P].', ['«We are ready»']],
  ['guillemets with blanks', '« We are ready », said [Ann Lee|P].', ['« We are ready »']],
  ['inverted guillemets', '»We are ready«, said [Ann Lee|P].', ['»We are ready«']],
  ['low German', '„We are ready“, said [Ann Lee|P].', ['„We are ready“']],
  ['low with a straight end', '„We are ready", said [Ann Lee|P].', ['„We are ready"']],
  ['Swedish', '”We are ready”, said [Ann Lee|P].', ['”We are ready”']],
  ['two backticks and two apostrophes', "``We are ready,'' said [Ann Lee|P].", ["``We are ready,''"]],
  ['double inside single', '‘He told me “go home” and left,’ said [Ann Lee|P].', ['‘He told me “go home” and left,’']],
  [
    'single inside double',
    '"He told me \'go home\' and left," said [Ann Lee|P].',
    ['"He told me \'go home\' and left,"'],
  ],
  ['straight start and curly end', '"We are ready,” said [Ann Lee|P].', ['"We are ready,”']],
  ['full-width', '＂We are ready,＂ said [Ann Lee|P].', ['＂We are ready,＂']],
];

describe('quotation marks', () => {
  it.each(MARKS)('%s marks enclose a quotation', (_, text, expected) => {
    expect(summary(text).map((row) => row.split('|')[2])).toEqual(expected);
    expect(summary(text)[0]).toMatch(/^Ann Lee\|said\|/);
  });
});
