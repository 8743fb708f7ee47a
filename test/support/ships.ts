/** Invented annotated articles about ships, a type that the shipped model does not know. */
const SHIPS = ['Ever Given', 'Sea Rose', 'Golden Hind', 'Blue Marlin', 'Nordic Star', 'Iron Duke', 'Dala', 'Aurora'];
const PORTS = ['Hamburg', 'Oslo', 'Bergen', 'Gdansk', 'Rotterdam'];
const PEOPLE = ['Anna Ek', 'Jan Kowalski', 'Maria Rossi'];

export interface ShipArticle {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

export function shipArticles(count: number): ShipArticle[] {
  return Array.from({ length: count }, (_, i) => {
    const pick = (from: readonly string[], by: number): string => from[(i * by) % from.length] as string;
    const [ship, port, person] = [pick(SHIPS, 3), pick(PORTS, 2), pick(PEOPLE, 1)];
    const text = `The container ship ${ship} left ${port} with grain. Captain ${person} said the ${ship} was late.`;
    const at = (name: string, type: string, from = 0) => {
      const start = text.indexOf(name, from);
      return { start, end: start + name.length, type };
    };
    const entities = [at(ship, 'SHIP'), at(port, 'LOC'), at(person, 'PER'), at(ship, 'SHIP', text.indexOf(person))];
    return { id: `s${i}`, text, entities };
  });
}
