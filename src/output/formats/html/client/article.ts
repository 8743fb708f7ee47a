/** An article on the page: choosing an entity and going through its mentions, hiding types, finding by name. */

const all = <E extends Element>(root: ParentNode, selector: string): E[] => [...root.querySelectorAll<E>(selector)];

/** Makes the article in `root` work; ends when `signal` is aborted. */
export function openArticle(root: HTMLElement, signal?: AbortSignal): void {
  const marks = all<HTMLElement>(root, 'mark[data-entity]');
  const marksOf = new Map<string | undefined, HTMLElement[]>();
  for (const mark of marks) {
    const own = marksOf.get(mark.dataset.entity);
    if (own) own.push(mark);
    else marksOf.set(mark.dataset.entity, [mark]);
  }
  const jump = root.querySelector<HTMLElement>('.jump');
  const find = root.querySelector<HTMLInputElement>('#find');
  const found = root.querySelector<HTMLOutputElement>('#found');
  if (!jump || !find || !found) return;
  const on: AddEventListenerOptions = signal ? { signal } : {};
  const chosen: { marks: HTMLElement[]; at: number; entity: string | undefined } = {
    marks: [],
    at: 0,
    entity: undefined,
  };

  const choose = (entity: string | undefined, at = 0): void => {
    chosen.entity = entity;
    chosen.marks = marksOf.get(entity) ?? [];
    for (const mark of marks) mark.classList.toggle('chosen', mark.dataset.entity === entity);
    for (const each of all(root, 'aside [data-entity]')) {
      const isChosen = each.getAttribute('data-entity') === entity;
      each.classList.toggle('chosen', isChosen);
      if (each.hasAttribute('aria-pressed')) each.setAttribute('aria-pressed', String(isChosen));
    }
    jump.hidden = chosen.marks.length === 0;
    show(at);
  };

  const show = (at: number): void => {
    const { marks: own } = chosen;
    chosen.at = (at + own.length) % (own.length || 1);
    for (const mark of all(root, 'mark.now')) mark.classList.remove('now');
    const mark = own[chosen.at];
    if (!mark) return;
    mark.classList.add('now');
    mark.scrollIntoView({ block: 'center' });
    const status = jump.querySelector('output') as HTMLOutputElement;
    status.textContent = `${mark.textContent}: mention ${chosen.at + 1} of ${own.length}`;
  };

  const filter = (): void => {
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
  };

  root.addEventListener(
    'click',
    (event) => {
      const target = event.target as Element;
      const step = target.closest('[data-step]')?.getAttribute('data-step');
      if (step === '0') return choose(undefined);
      if (step) return show(chosen.at + Number(step));
      const mark = target.closest<HTMLElement>('mark[data-entity]');
      if (mark) {
        const entity = mark.dataset.entity as string;
        return mark.classList.contains('off') ? undefined : choose(entity, (marksOf.get(entity) ?? []).indexOf(mark));
      }
      const entity = target.closest('button[data-entity], circle[data-entity]')?.getAttribute('data-entity');
      if (entity) return entity === chosen.entity ? show(chosen.at + 1) : choose(entity);
    },
    on,
  );
  root.addEventListener('input', filter, on);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') return choose(undefined);
      if (event.target instanceof HTMLInputElement && event.target.type === 'search') return;
      if (event.key === 'n') show(chosen.at + 1);
      else if (event.key === 'p') show(chosen.at - 1);
      else if (event.key === '/') {
        event.preventDefault();
        find.focus();
      }
    },
    on,
  );
}
