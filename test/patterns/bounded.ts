/** Patterns that are not linear, by file below src/, each with the bound on its input. */
export const BOUNDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'cli/args/parse.ts': { 'Did you mean (.*)\\?\\)': 'an error message of commander about an argument' },
  'cli/args/manual.ts': { '<(.+)>': 'the flags in the table of options' },
  'cli/commands/index/writer.ts': { '[^/\\\\]*[*?[{(].*$': 'an argument of the command' },
  'engine/dates/publication.ts': {
    '[|•·()[\\],;/–—]|:(?!\\d)|-+(?=\\s|$)|(?<=\\s)-+': 'MAX_BESIDE characters',
    '^[\\s,)]*(?:\\([^)\\n]{1,40}\\)|\\/[^/\\n]{1,40}\\/)?\\s*(?:--?|[–—_:])': 'twice MAX_BESIDE characters',
  },
  'input/encoding/encoding.ts': {
    '<meta[^>]{0,200}?charset\\s{0,9}=\\s{0,9}["\']?\\s{0,9}([\\w:.-]{1,40})': 'the first kilobyte of a page',
  },
  'input/readers/pdf/paragraphs.ts': {
    '(\\p{L}{2,60})([-\\u2010\\u00AD])$': 'at most 61 characters from each start, by its own quantifiers',
  },
  'output/files/short-name.ts': { '\\uFFFD+$': 'a file name of at most 255 bytes' },
  'input/files/walk.ts': { '\\.[^/]*$': 'a file name' },
  'engine/link/choose-cluster.ts': { '(\\S+)\\s*$': 'REACH characters' },
  'engine/link/name-context.ts': {
    "\\b(?:(?:great-)?(?:grand|step|half-|god)?(?:sons?|daughters?|child(?:ren)?|brothers?|sisters?|fathers?|mothers?|parents?)|wife|wives|husbands?|widow(?:er)?s?|siblings?|twins?|uncles?|aunts?|nephews?|nieces?|cousins?|in-laws?)[,:]?\\s+(?:(?:\\p{Lu}[\\p{L}'’.-]*|and|&)[,\\s]+)*$":
      'REACH characters',
  },
  'engine/places/kind-cues.ts': { '(\\p{L}+) of\\s+$': 'REACH characters' },
  'engine/zones.ts': {
    '^[([{]?\\s*(?:additional |with )?(?:(?:reporting|writing|editing|edited|written|compiled|research|translated|translation|photograph(?:s|y)?|photos?|pictures?|images?|video|graphics?|illustrations?)\\s+(?:by|courtesy|credit)\\b|(?:photo(?:graph|s)?|picture|image|video|graphic|illustration)?\\s*(?:credits?|sources?):|(?:photo|image|picture|photograph|graphic|video):|(?:AP|AFP|Reuters|EPA|Getty)(?: Images?)? (?:photo|images?|via)\\b|(?:©|\\(c\\)|copyright\\b))':
      'LONGEST characters',
    '(?:contacts?|enquiries|inquiries|notes? to editors|information|tags?|topics?|related(?: \\w+){0,2}|see also|read (?:more|also|next))\\s*[:|]?\\s*$':
      'LONGEST characters',
    '[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{2,64}|(?:tel|phone|fax)\\b[.:\\s]*[+(]?\\d[\\d\\s()./-]{6,20}':
      'LONGEST characters',
  },
  'engine/correct/acronyms.ts': {
    '\\s+$': 'eight characters',
  },
  'engine/correct/lists.ts': {
    "(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{Lu}'’-]{2,30},\\s\\p{Lu}\\p{Ll}[\\p{L}'’-]{0,30}(?:\\s\\p{Lu}\\.)?)(?=,\\s\\d{1,3}\\b)":
      'at most 70 characters from each start, by its own quantifiers',
  },
  'engine/correct/people.ts': {
    "(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}-]{1,40}\\s(?:\"\\p{Lu}[\\p{L} ]{1,14}\"|“\\p{Lu}[\\p{L} ]{1,14}”|'\\p{Lu}[\\p{L} ]{1,14}'|‘\\p{Lu}[\\p{L} ]{1,14}’)(?:\\s\\p{Lu}[\\p{L}'’-]{1,40})?":
      'at most 100 characters from each start, by its own quantifiers',
    '(?:[.!?]["”’\')]?\\s+|["“‘(]|\\n\\s*)$': 'REACH characters',
  },
  'engine/quotes/frame.ts': {
    '["\'’”»\\s]+$': 'twelve characters',
  },
  'input/markup/html.ts': {
    '\\s\\S+\\s\\S+\\s\\S[\\s\\S]*[.!?]["\'”’)]*$': 'LONGEST_SENTENCE characters',
  },
};
