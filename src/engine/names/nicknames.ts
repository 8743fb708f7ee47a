/** Nicknames: given names that stand for each other in English-language news. Each row begins with the full form. */
import { addToSet, splitWords } from '../../util/collections.js';

const TABLE = `
abraham abe|abigail abby|albert al bert|alexander alex sasha sandy|alexandra alex sandra sasha|alfred alf fred|amanda mandy
andrew andy drew|anthony tony|antonio tony|archibald archie|arthur art|barbara barb|bartholomew bart|benjamin ben benny
bernard bernie|bernadette bernie|bradley brad|calvin cal|cameron cam|catherine cathy kate|chadwick chad|charles charlie chuck chas
charlotte charlie lottie|christine chris tina|christopher chris kit|clifford cliff|clinton clint|curtis curt|cynthia cindy|daniel dan danny
david dave davy|deborah deb debbie|dennis denny|dominic dom|donald don donnie|douglas doug|dwight ike|edward ed eddie ted ned
edwin ed|elijah eli|elizabeth liz beth betty lizzie eliza|emily em|eugene gene|evangeline eva|florence flo|frances fran|francis frank
francisco paco pancho|franklin frank|frederick fred freddie|gabriel gabe|geoffrey geoff|gerald gerry jerry|gilbert gil|gregory greg|guillermo memo
harold harry hal|henry harry hank|herbert herb|hubert bert|hillary hill|irving irv|isaac ike|isabella bella|jacob jake|jacqueline jackie
james jim jimmy jamie|jane janie|janet jan|jason jay|jeffrey jeff|jennifer jen jenny|jeremiah jerry|jeremy jerry|jerome jerry
jesus chuy|john jack johnny jon|jonathan jon jonny|jose pepe|joseph joe joey|joshua josh|judith judy|julian jules|karl-heinz kalle
katherine kate kathy katie kay|kathleen kathy|kenneth ken kenny|kimberly kim|lawrence larry|leonard len leo|leonardo leo|leopold leo
lewis lew|lillian lily|louis lou|louise lou|luis lucho|madeleine maddie|manuel manny|marcus marc|margaret maggie meg peggy madge
maria mia|martin marty|mary molly|matthew matt|maurice mo|maximilian max|megan meg|melissa mel|mervyn merv|michael mike mick mickey
mikhail misha|mitchell mitch|mohammed mo|muhammad mo|montgomery monty|nancy nan|nathan nate|nathaniel nate nat|nicholas nick nicky|nicole nikki
norman norm|oliver ollie|oscar ozzie|pamela pam|patricia pat patty tricia|patrick pat paddy|paul pauly|peter pete|philip phil|phillip phil
priscilla cilla|rafael rafa|randall randy|randolph randy|raymond ray|rebecca becky|reginald reg reggie|richard dick rick rich ricky|robert bob rob bobby robbie bert
roberto beto|roderick rod|rodney rod|roger rodge|roland rollie|ronald ron ronnie|rosemary rose|rudolph rudy|russell russ|salvatore sal|samantha sam
samuel sam|sandra sandy|sarah sally|sebastian seb|sergei seryozha|seymour sy|sidney sid|solomon sol|stanley stan|stephanie steph|stephen steve|steven steve
stuart stu|susan sue susie|susannah sue|terence terry|theodore ted teddy theo|theresa terry tess|thomas tom tommy|timothy tim|valerie val|victor vic
victoria vicky tori|vincent vince|virginia ginny|vladimir vova|walter walt wally|warren wally|wesley wes|wilhelm willy|william bill will billy willie liam|winston winnie|zachary zach zack
`;

let table: Map<string, Set<number>> | undefined;
const NONE: ReadonlySet<number> = new Set();

/** Returns true if two lower-case given names can name the same person: `joe`, `joseph`. */
export function sameGivenName(a: string, b: string): boolean {
  return a === b || [...givenNameRows(a)].some((row) => givenNameRows(b).has(row));
}

/** Returns the indexes of the rows that contain a lower-case given name. */
export function givenNameRows(name: string): ReadonlySet<number> {
  table ??= parse();
  return table.get(name) ?? NONE;
}

function parse(): Map<string, Set<number>> {
  const map = new Map<string, Set<number>>();
  TABLE.trim()
    .split(/[|\n]/)
    .forEach((row, index) => {
      for (const name of splitWords(row)) addToSet(map, name, index);
    });
  return map;
}
