/**
 * The browser script of the overview: searches the list, and opens the article whose number is in the address
 * (`#article-3`).
 */
import { openArticle } from './article.js';

export function openOverview(overview: HTMLElement): void {
  const opened = document.getElementById('opened') as HTMLElement;
  const { title } = document;
  let open = new AbortController();

  const route = (): void => {
    open.abort();
    open = new AbortController();
    const number = Number(/^#article-(\d+)$/.exec(location.hash)?.[1]);
    const source = document.getElementById(`article-${number}`);
    overview.hidden = source !== null;
    if (!source) {
      opened.replaceChildren();
      document.title = title;
      return;
    }
    // The writer escaped the article's text when it wrote the script element, so the content is safe markup.
    opened.innerHTML = source.textContent as string;
    for (const link of opened.querySelectorAll<HTMLAnchorElement>('a[data-to]')) {
      const other = `article-${number + Number(link.dataset.to)}`;
      if (document.getElementById(other)) link.href = `#${other}`;
    }
    const heading = opened.querySelector('h1') as HTMLElement;
    document.title = heading.textContent as string;
    openArticle(opened, open.signal);
    heading.tabIndex = -1;
    heading.focus();
    scrollTo(0, 0);
  };
  addEventListener('hashchange', route);
  openList(overview);
  route();
}

/** Filters the list of articles by words and by the chosen entities, and shows the list in parts. */
function openList(overview: HTMLElement): void {
  const element = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
  const { page, subjects }: { page: number; subjects: number[][] } = JSON.parse(element('index').textContent as string);
  const items = [...element('articles').children] as HTMLElement[];
  const [search, clear, more] = [element<HTMLInputElement>('search'), element('clear'), element('more')];
  const words = items.map((item) => `${item.textContent} ${item.dataset.names ?? ''}`.toLowerCase());
  let chosen: Element | undefined;
  let limit = page;

  const filter = (): void => {
    const wanted = search.value.toLowerCase().split(/\s+/);
    const of = (chosen?.getAttribute('data-subjects') ?? '').split(' ').filter((number) => number !== '');
    const mentioning = of.map((number) => new Set(subjects[Number(number)]));
    let matches = 0;
    items.forEach((item, index) => {
      const isMatch =
        wanted.every((word) => (words[index] as string).includes(word)) && mentioning.every((set) => set.has(index));
      item.hidden = !isMatch || ++matches > limit;
    });
    more.hidden = matches <= limit;
    clear.hidden = !chosen && search.value === '';
    const about = chosen
      ? ` with ${[...chosen.querySelectorAll('bdi')].map(({ textContent }) => textContent).join(' and ')}`
      : '';
    element('shown').textContent = clear.hidden ? '' : `${matches} of ${items.length} articles${about}`;
    for (const button of overview.querySelectorAll('[data-subjects]')) {
      button.setAttribute('aria-pressed', String(button === chosen));
    }
  };
  const start = (): void => {
    limit = page;
    filter();
  };

  search.addEventListener('input', start);
  more.addEventListener('click', () => {
    limit += page;
    filter();
  });
  clear.addEventListener('click', () => {
    chosen = undefined;
    search.value = '';
    start();
    search.focus();
  });
  overview.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('[data-subjects]');
    if (!button) return;
    chosen = button === chosen ? undefined : button;
    start();
    element('shown').scrollIntoView({ block: 'nearest' });
  });
  filter();
}
