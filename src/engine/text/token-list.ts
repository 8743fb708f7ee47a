/** A list of tokens that grows and changes while a block is read, as parallel arrays. */
export class TokenList {
  /** Start of each token: an offset into the text in UTF-16 code units. */
  readonly start: number[] = [];
  readonly end: number[] = [];
  /** Part of speech of each token, as an index into `POS_TAGS`. */
  readonly pos: number[] = [];
  /** For each token: true if a sentence ends after it. */
  readonly endsSentence: boolean[] = [];

  get length(): number {
    return this.start.length;
  }

  push(start: number, end: number, pos: number, endsSentence: boolean): void {
    this.start.push(start);
    this.end.push(end);
    this.pos.push(pos);
    this.endsSentence.push(endsSentence);
  }

  /** Returns a new list of the first `length` tokens. */
  head(length: number): TokenList {
    const head = new TokenList();
    for (let i = 0; i < length; i++) head.pushFrom(this, i);
    return head;
  }

  /** Appends token `i` of another list. */
  pushFrom(other: TokenList, i: number): void {
    this.push(other.start[i] as number, other.end[i] as number, other.pos[i] as number, other.endsSentence[i] === true);
  }

  /** Merges tokens `first` to `last` (both inclusive) into one token and stores it at index `to`, at most `first`. */
  replace(to: number, first: number, last: number, pos: number): void {
    if (to === last) return;
    this.start[to] = this.start[first] as number;
    this.end[to] = this.end[last] as number;
    this.pos[to] = pos;
    this.endsSentence[to] = this.endsSentence[last] as boolean;
  }

  /** Drops the tokens from index `length` on. */
  truncate(length: number): void {
    if (length === this.length) return;
    this.start.length = this.end.length = this.pos.length = this.endsSentence.length = length;
  }

  /** Returns true if token `i` begins where token `i - 1` ends. */
  touches(i: number): boolean {
    return i > 0 && i < this.length && this.end[i - 1] === this.start[i];
  }

  /** Returns the text of token `i`. */
  surface(text: string, i: number): string {
    return text.slice(this.start[i], this.end[i]);
  }
}
