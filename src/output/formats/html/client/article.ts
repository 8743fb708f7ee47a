/**
 * The browser script of an article's page: the reader chooses an entity, steps through its mentions, hides types and
 * finds entities by name.
 */

const all = <E extends Element>(root: ParentNode, selector: string): E[] => [...root.querySelectorAll<E>(selector)];

/** Makes the article in `root` interactive until `signal` is aborted. */
export function openArticle(root: HTMLElement, signal?: AbortSignal): void {
  const jump = root.querySelector<HTMLElement>('.jump');
  const find = root.querySelector<HTMLInputElement>('#find');
  const found = root.querySelector<HTMLOutputElement>('#found');
  if (!jump || !find || !found) return;
  const marksOf = groupMarks(root);
  const choice = new Choice(root, jump, marksOf);
  const options: AddEventListenerOptions = signal ? { signal } : {};
  root.addEventListener('click', (event) => onClick(event.target as Element, choice), options);
  root.addEventListener('input', () => filterEntities(root, find, found, marksOf), options);
  document.addEventListener('keydown', (event) => onKey(event, choice, find), options);
}

type Marks = ReadonlyMap<string | undefined, readonly HTMLElement[]>;

/** Returns the `mark` elements of each entity's mentions, in text order. */
function groupMarks(root: HTMLElement): Marks {
  const marksOf = new Map<string | undefined, HTMLElement[]>();
  for (const mark of all<HTMLElement>(root, 'mark[data-entity]')) {
    const own = marksOf.get(mark.dataset.entity);
    if (own) own.push(mark);
    else marksOf.set(mark.dataset.entity, [mark]);
  }
  return marksOf;
}

/** The entity that the reader has chosen, and which of its mentions is shown. */
class Choice {
  readonly #root: HTMLElement;
  readonly #jump: HTMLElement;
  readonly #marksOf: Marks;
  #entity: string | undefined;
  #at = 0;

  constructor(root: HTMLElement, jump: HTMLElement, marksOf: Marks) {
    this.#root = root;
    this.#jump = jump;
    this.#marksOf = marksOf;
  }

  /** Chooses an entity and shows its mention number `at`; undefined removes the choice. */
  choose(entity: string | undefined, at = 0): void {
    this.#entity = entity;
    for (const [other, marks] of this.#marksOf) {
      for (const mark of marks) mark.classList.toggle('chosen', other === entity);
    }
    for (const each of all(this.#root, 'aside [data-entity]')) {
      const isChosen = each.getAttribute('data-entity') === entity;
      each.classList.toggle('chosen', isChosen);
      if (each.hasAttribute('aria-pressed')) each.setAttribute('aria-pressed', String(isChosen));
    }
    this.#jump.hidden = !this.#marksOf.has(entity);
    this.#show(at);
  }

  /** Chooses the entity of a highlighted mention that the reader clicked, and makes that mention the current one. */
  chooseMark(mark: HTMLElement): void {
    if (mark.classList.contains('off')) return;
    const entity = mark.dataset.entity as string;
    this.choose(entity, (this.#marksOf.get(entity) ?? []).indexOf(mark));
  }

  /** Chooses an entity; if it is chosen already, shows its next mention. */
  chooseOrStep(entity: string): void {
    if (entity === this.#entity) this.step(1);
    else this.choose(entity);
  }

  /** Moves `by` mentions forward from the current mention; after the last mention comes the first. */
  step(by: number): void {
    this.#show(this.#at + by);
  }

  #show(at: number): void {
    const marks = this.#marksOf.get(this.#entity) ?? [];
    this.#at = (at + marks.length) % (marks.length || 1);
    for (const mark of all(this.#root, 'mark.now')) mark.classList.remove('now');
    const mark = marks[this.#at];
    if (!mark) return;
    mark.classList.add('now');
    mark.scrollIntoView({ block: 'center' });
    const status = this.#jump.querySelector('output') as HTMLOutputElement;
    status.textContent = `${mark.textContent}: mention ${this.#at + 1} of ${marks.length}`;
  }
}

/** Hides the entities of unchecked types, and the entities whose text does not contain the name in the search field. */
function filterEntities(root: HTMLElement, find: HTMLInputElement, found: HTMLOutputElement, marksOf: Marks): void {
  const off = new Set(
    all<HTMLInputElement>(root, 'input[name=type]').flatMap(({ checked, value }) => (checked ? [] : value)),
  );
  const wanted = find.value.trim().toLowerCase();
  let visible = 0;
  let total = 0;
  for (const group of all<HTMLElement>(root, '.group[data-type]')) {
    const isOff = off.has(group.dataset.type as string);
    let shown = 0;
    for (const item of all<HTMLElement>(group, 'li')) {
      total++;
      item.hidden = wanted !== '' && !(item.textContent as string).toLowerCase().includes(wanted);
      if (!item.hidden && !isOff) shown++;
      for (const mark of marksOf.get(item.dataset.entity) ?? []) mark.classList.toggle('off', isOff);
    }
    group.hidden = isOff || shown === 0;
    visible += shown;
  }
  found.textContent = visible === total ? '' : `${visible} of ${total} shown`;
}

function onClick(target: Element, choice: Choice): void {
  const step = target.closest('[data-step]')?.getAttribute('data-step');
  const mark = target.closest<HTMLElement>('mark[data-entity]');
  const entity = target.closest('button[data-entity], circle[data-entity]')?.getAttribute('data-entity');
  if (step === '0') choice.choose(undefined);
  else if (step) choice.step(Number(step));
  else if (mark) choice.chooseMark(mark);
  else if (entity) choice.chooseOrStep(entity);
}

function onKey(event: KeyboardEvent, choice: Choice, find: HTMLInputElement): void {
  const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search';
  if (event.ctrlKey || event.metaKey || event.altKey || (isTyping && event.key !== 'Escape')) return;
  if (event.key === 'Escape') choice.choose(undefined);
  else if (event.key === 'n') choice.step(1);
  else if (event.key === 'p') choice.step(-1);
  else if (event.key === '/') {
    event.preventDefault();
    find.focus();
  }
}
