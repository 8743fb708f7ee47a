import { describe, expect, it } from 'vitest';
import { rows } from '../../support/marked.js';

/** Returns true if a text with two names has one person. */
const isOne = (first: string, second: string) => rows(`[${first}|P] spoke. Then [${second}|P] left.`).length === 1;

describe('names of one person', () => {
  it.each([
    ['surname', 'Jens Stoltenberg', 'Stoltenberg'],
    ['surname first met', 'Stoltenberg', 'Jens Stoltenberg'],
    ['given name', 'Greta Thunberg', 'Greta'],
    ['particle', 'Ursula von der Leyen', 'von der Leyen'],
    ['last part after a particle', 'Ursula von der Leyen', 'Leyen'],
    ['first of two surnames', 'Pedro Pierluisi Urrutia', 'Pierluisi'],
    ['middle name left out', 'John Fitzgerald Kennedy', 'John Kennedy'],
    ['middle initial', 'Donald J. Trump', 'Donald Trump'],
    ['middle initial of a middle name', 'John Fitzgerald Kennedy', 'John F. Kennedy'],
    ['second middle initial left out', 'George H.W. Bush', 'George H. Bush'],
    ['initial before the first of two surnames', 'Pedro R. Pierluisi Urrutia', 'Pedro Pierluisi Urrutia'],
    ['initials for given names', 'Joanne Rowling', 'J.K. Rowling'],
    ['initial', 'Boris Johnson', 'B. Johnson'],
    ['initials alone', 'Alexandria Ocasio Cortez', 'AOC'],
    ['nickname with surname', 'Joseph R. Biden Jr.', 'Joe Biden'],
    ['nickname alone', 'William Gates', 'Bill'],
    ['title in the name', 'President Emmanuel Macron', 'Macron'],
    ['suffix', 'Martin Luther King Jr.', 'Martin Luther King'],
    ['surname with a suffix', 'Ellis III', 'Ellis'],
    ['surname first met, then with a suffix', 'Ellis', 'Ellis Jr.'],
    ['name with a title', 'Queen Elizabeth', 'Elizabeth'],
    ['Indian titles', 'Amit Shah', 'Shri Shah'],
    ['Indian title of a woman', 'Sonia Gandhi', 'Smt. Gandhi'],
    ['Indian title behind the name', 'Narendra Modi', 'Modi ji'],
    ['Indian title behind a surname alone', 'Modi ji', 'Modi'],
    ['Arabic article', 'Bashar al-Assad', 'Assad'],
    ['accents', 'Recep Tayyip Erdoğan', 'Erdogan'],
    ['possessive', 'Angela Merkel', 'Merkel’s'],
    ['capitals', 'Angela Merkel', 'MERKEL'],
    ['slip in the surname', 'Jamal Khashoggi', 'Kashoggi'],
    ['slip in the given name', 'Dierdre Coleman', 'Deirdre'],
    ['slip beside a middle name', 'Robert J. Smith', 'Robret John Smith'],
    ['slip in a full name', 'Osama bin Laden', 'Osama bin Ladin'],
    ['given name with a hyphen and without', 'Kim Jong-un', 'Kim Jong Un'],
    ['given name with and without a space', 'Abdul Rahman Khan', 'Abdulrahman Khan'],
    ['hyphen in front of the Arabic article', 'Abdel-Fattah el-Sisi', 'Abdel Fattah Al Sisi'],
    ['Arabic article as part of the surname', 'Mohamed ElBaradei', 'El Baradei'],
    ['surname with a hyphen and without', 'Andrew Lloyd Webber', 'Lloyd-Webber'],
    ['initials with periods and without', 'A.J. Lee', 'AJ Lee'],
    ['hyphenated given name', 'Kim Jong-un', 'Kim'],
  ])('are one entity: %s: %s, %s', (_, first, second) => expect(isOne(first, second)).toBe(true));
});

describe('names of two people', () => {
  it.each([
    ['other given name', 'Hillary Clinton', 'Bill Clinton'],
    ['other surname', 'Angela Merkel', 'Angela Davis'],
    ['other generation', 'Robert F. Kennedy Jr.', 'Robert F. Kennedy Sr.'],
    ['other generation of a surname', 'Ellis III', 'Ellis Jr.'],
    ['other title', 'Mr. Smith', 'Mrs. Smith'],
    ['other middle initial', 'George H. Bush', 'George W. Bush'],
    ['a middle initial fewer in front', 'George H.W. Bush', 'George W. Bush'],
    ['middle name that begins with a later initial', 'George H.W. Bush', 'George Walker Bush'],
    ['other middle name before a first surname', 'Juan Carlos Garcia Lopez', 'Juan Manuel Garcia Lopez'],
    ['other middle initial after an initial', 'J.R. Smith', 'John P. Smith'],
    ['other initial', 'Boris Johnson', 'A. Johnson'],
    ['no nickname', 'Robert Smith', 'Richard Smith'],
    ['a family', 'David Turpin', 'Turpins'],
    ['letters parted elsewhere', 'Anna Lee', 'Ann Alee'],
    ['other given name with a hyphen', 'Kim Jong-un', 'Kim Jong Il'],
    ['short names one letter apart', 'Ann Lee', 'Ann Lea'],
    ['a part of a surname', 'Anna Ford', 'Fordham'],
    ['two letters apart', 'Kim Jong-un', 'Kim Jong-il'],
  ])('are two entities: %s: %s, %s', (_, first, second) => expect(isOne(first, second)).toBe(false));
});

describe('a nickname alone', () => {
  it.each([
    'a relative: [Robert Brown|P] died. His sons, [Bob|P], Bill and Ed, left.',
    'a relative late in a list: [John Smith|P] leaves three grandchildren, Emma, [Jack|P] and Sophie.',
    'after another full name: [Liz Cheney|P] and [Beth|P] left.',
    'before another full name: [Beth|P] and [Liz Cheney|P] left.',
    'explaining a noun: [John Smith|P] died. A neighbour, [Jack|P], said so.',
  ])('is another person: %s', (text) => expect(rows(text)).toHaveLength(2));

  it.each([
    'the subject: [William Gates|P] spoke. Then [Bill|P] left.',
    'a signature: [James Roche|P] wrote it, signed “[Jim|P].”',
    'among given names: [William Gates|P] spoke. He greeted Emma and [Bill|P].',
    'a nickname as written: [Robert Brown|P], or [Bob Brown|P], died. His sons and [Bob|P] were close.',
    'in a name of something else: The [Bernie|P] and Sid Show, by [Bernard McGuirk|P].',
  ])('joins the full name: %s', (text) => expect(rows(text)).toHaveLength(1));
});

describe('a name that begins with the middle name of another person', () => {
  it('is another person if the text calls the person a relative', () => {
    expect(rows('[John Peter Ashworth|P] died. Their son, [Peter Ashworth|P], left.')).toHaveLength(2);
    expect(rows('[John Peter Ashworth|P] died. His sons, Paul Ashworth and [Peter Ashworth|P], left.')).toHaveLength(2);
  });

  it('whose full name has a further middle name is another person', () => {
    const text = '[Ada Berg|P] spoke. Her mother, [Ada Lund Berg|P], listened.';
    expect(rows(text)).toEqual(['Ada Berg 1', 'Ada Lund Berg 1']);
    expect(rows('[Ada Berg|P] spoke. Then [Ada Lund Berg|P] listened.')).toHaveLength(1);
  });

  it.each([
    'no relative: [Willard Mitt Romney|P] won. [Mitt Romney|P] left.',
    'a relative of the same first name: His son, [John Peter|P] Ashworth, left. [John Peter Ashworth|P].',
    'first named so: Her son, [Peter Ashworth|P], left. [John Peter Ashworth|P] is ten.',
    'a title: [Brother Peter Ashworth|P] left. Father [Peter Ashworth|P] stayed.',
    'a family: [Edward “Eddie” Van Halen|P] died. He and his brother Alex founded [Van Halen|P].',
    'a relative of two surnames: [Pedro Pierluisi Urrutia|P] won. The brother of [Pierluisi Urrutia|P] left.',
  ])('is the same person: %s', (text) => expect(rows(text)).toHaveLength(1));
});

describe('a surname of two people', () => {
  it('means the person whose full name came last before it', () => {
    const text = '[Anna Smith|P] came. [Smith|P] sat. [Bob Smith|P] came. [Smith|P] left. [Smith|P] ate.';
    expect(rows(text)).toEqual(['Anna Smith 2', 'Bob Smith 3']);
  });

  it('means the person whose full name comes first after it if there is none before', () => {
    expect(rows('[Smith|P] sat. [Anna Smith|P] came. [Bob Smith|P] came.')).toEqual(['Anna Smith 2', 'Bob Smith 1']);
  });

  it.each([
    ['Mr.', ['Anna Smith 1', 'Bob Smith 2']],
    ['Mrs.', ['Anna Smith 2', 'Bob Smith 1']],
  ])('means the person whose titles have the same gender: %s', (title, expected) => {
    const text = `Actor [Bob Smith|P] met actress [Anna Smith|P]. Later ${title} [Smith|P] left.`;
    expect(rows(text).sort()).toEqual(expected);
  });

  it('after a title joins only the person with that title', () => {
    const text = '[Smith|P] won. [Mr. Smith|P] came. [Mrs. Smith|P] left.';
    expect(rows(text)).toHaveLength(2);
  });

  it.each([
    ['Shri', ['Amit Shah 2', 'Rita Shah 1']],
    ['Smt.', ['Amit Shah 1', 'Rita Shah 2']],
  ])('means the person whose Indian title has the same gender: %s', (title, expected) => {
    const text = `Actor [Amit Shah|P] met actress [Rita Shah|P]. Later ${title} [Shah|P] left.`;
    expect(rows(text).sort()).toEqual(expected);
  });

  it('means the person with the same office', () => {
    const text = 'Senator [Ann Smith|P] met Judge [Joan Smith|P]. Senator [Smith|P] won. Judge [Smith|P] left.';
    expect(rows(text)).toEqual(['Ann Smith 2', 'Joan Smith 2']);
  });

  it('with a given name may belong to two people with different middle initials', () => {
    const text = '[George W. Bush|P] met his father, [George H.W. Bush|P]. [George Bush|P] was glad.';
    expect(rows(text).sort()).toEqual(['George H.W. Bush 2', 'George W. Bush 1']);
  });

  it('means the person in the headline rather than a relative', () => {
    const headline = '[Gloria Stone|P] dies at 95\n\n';
    const text = `${headline}[Gloria Stone|P] died. Her son [Carl Stone|P] said so. [Stone|P] was born in 1924.`;
    expect(rows(text)).toEqual(['Gloria Stone 3', 'Carl Stone 1']);
  });
});
