/** The gender that a given name shows. Only names that newspapers of several countries use for one gender alone. */
import { splitWords } from '../../util/collections.js';

export type Gender = 'm' | 'f';

const MALE = `aaron abdul abdullah abraham adam adrian ahmed ahmad alan albert alberto alejandro alexander alexei alfred ali alistair
  allan allen ambrose amir anders andre andrea andreas andrei andrew andy angus anthony antonio antony archie arjun arnold arthur
  ashok barack barry bashar ben benjamin benny bernard bernie bill billy bob bobby boris brad brandon brendan brett brian bruce bruno
  bryan calvin carl carlos cesar charles charlie chris christian christopher chuck clarence claude clive colin conor craig cyril damien
  daniel danny darren dave david dean dennis derek desmond diego dimitri dmitry dominic donald doug douglas duncan dwayne
  earl eddie edgar edmund eduardo edward edwin elijah elliot emmanuel emmanuele enrico eric erik ernest ethan eugene evan fabio felix
  ferdinand fernando fidel florian francesco francisco francois frank franz fred frederick gareth gary gavin geoff geoffrey
  george gerald gerard gerhard giorgio giovanni giuseppe glen glenn gordon graeme graham grant greg gregory guillermo gustavo guy hamza
  hans harold harry harvey hasan hassan hector helmut henri henrik henry herbert herman howard hugh hugo hussein ian ibrahim
  igor imran isaac ismail ivan jack jacob jacques jake jamal james jamie jan jared jason javier jay jeff jeffrey jens jeremy jerome jerry
  jesus jim jimmy joachim joao joe joel johan johannes john johnny jon jonathan jorge jose josef joseph josh joshua juan
  julian julio jurgen justin karim karl keith ken kenneth kevin khalid klaus konstantin kurt kyle lamar larry lars
  lawrence lee lennart leo leon leonard leonid lewis liam lionel logan lorenzo louis luca lucas luis luke maciej magnus mahmoud malcolm
  manuel marc marcel marco marcus mario mark markus marshall martin marvin mathias matt matteo matthew matthias maurice max
  maxim mehmet michael michel miguel mike mikhail milan mitch mitt mohamed mohammad mohammed mohammad morgan muhammad mustafa narendra nathan neil
  nelson nicholas nick nicolas nigel nikita nikolai nikos noah noel norman oleg oliver olivier omar oscar osama otto owen pablo paolo pascal
  patrice patrick paul paulo pavel pedro peter petr phil philip philippe phillip pierre piotr rafael rahul raj rajesh ralph ramon randall
  randy raul ray raymond recep reginald rene ricardo richard rick ricky rob robert roberto rodney rodrigo roger roland roman ron
  ronald ross roy rudolf rudy rupert russell ryan saeed salman salvador sam samir samuel sanjay santiago satoshi sayed scott sean
  sebastian sergei sergey sergio seth shaun shane sheldon shinzo sidney silvio simon stanley stefan stefano stephane stephen steve steven stuart
  sultan suresh sven tariq ted terence terry theodore theresia thomas thierry tim timothy toby tobias todd tom tommy tony travis trevor
  vernon victor vijay viktor vince vincent vincenzo vikram vladimir vladislav volodymyr wade walter warren wayne werner wilfried
  will william willy winston wolfgang xavier yasser yuri yusuf zachary hiroshi kenji takashi taro haruki kofi kwame chinedu`;

const FEMALE = `abigail adela adele agatha agnes agnieszka aisha alana alexandra alexis alice alicia alison allison alma amanda amber
  amelia amina amy ana anastasia andrea angela angelina anita anja ann anna annabel anne annette annie annika antonia aparna april
  ariana arlene audrey barbara beatrice beatriz becky bella bernadette beth betty beverly birgit bonnie brenda bridget brigid britney
  camila camilla carla carlotta carmen carol carole carolina caroline carolyn carrie catalina catherine cathy cecilia celia chantal charlotte
  chelsea cheryl chiara chloe christina christine cindy claire clara claudia colleen condoleezza connie constance cristina crystal
  cynthia daisy danielle daphne dawn deborah debbie debra deirdre delia denise diana diane dolores donna doris dorothy edith eileen
  elaine eleanor elena elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erika erin esther eugenia eva eve evelyn
  fatima fatma faith farah felicity fiona florence frances francesca freya gabriela gabriella gail gemma georgia georgina geraldine
  gertrude gillian gina giulia gladys gloria grace greta gretchen hannah harriet hatice hazel heather heidi helen helena helene helga henrietta
  hilary hillary holly ida ilse imelda indira inga ingrid irene irina iris isabel isabella isabelle ivana jacinda jackie jacqueline
  jana jane janet janice jasmine jean jeanette jeanne jennifer jenny jessica jill jo joan joanna joanne jocelyn jodie josephine joy
  joyce juanita judith judy julia juliana julie juliet june kamala karen karin karina karolina kate katherine kathleen kathryn kathy katie
  katja katrina katya kayla kelly kerry kim kimberly kirsten kirsty kristen kristina lakshmi lara laura lauren laurie leah leila lena
  leslie leticia lidia liliana lillian lily linda lisa liz liza lola lorraine louise lucia lucy luisa lydia lynn madeleine madeline
  madonna maggie malala mandy marcia margaret margarita margot maria marian marianne marie mariana marilyn marina marion marissa marjorie
  marlene marta martha martina mary matilda maud maureen maya megan meghan melania melanie melinda melissa meredith michaela
  michele michelle mildred mina miranda miriam molly mona monica monika nadia nadine nancy naomi natalia natalie natasha nicola nicole nina noor nora
  norma olga olivia oprah pamela patricia patty paula pauline peggy penelope penny petra phyllis pippa polly priscilla priti priya priyanka rachel
  ramona rania rebecca regina renata rhonda rihanna rita roberta rosa rosalind rose rosemary rosie roxanne ruth sabrina sadie sally
  samantha sandra sania sara sarah selena selma serena shania shannon sharon sheila shelley sheryl shirley silvia simone sofia sonia sophia
  sophie stacey stella stephanie sue susan susanna susanne suzanne svetlana sylvia tamara tania tanya tara tatiana taylor teresa tessa thelma
  theresa tiffany tina tracy ursula valentina valerie vanessa venus vera veronica victoria viola virginia vivian viviana wanda wendy whitney
  winifred yasmin yoko yolanda yvette yvonne zainab zoe yuki sakura aiko mei ngozi amara`;

const BOTH = new Set(
  splitWords(
    'andrea kim lee jean morgan jan joy leslie taylor kelly marion michele jackie jo tracy chris sam lynn sidney kerry',
  ),
);

const GENDERS: ReadonlyMap<string, Gender> = new Map(
  (
    [
      ['m', MALE],
      ['f', FEMALE],
    ] as const
  ).flatMap(([gender, names]) =>
    splitWords(names)
      .filter((name) => !BOTH.has(name))
      .map((name) => [name, gender] as const),
  ),
);

/** @param name the given name in lower case. */
export function genderOfGivenName(name: string): Gender | undefined {
  return GENDERS.get(name);
}
