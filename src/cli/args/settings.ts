/** The options of `extract` after parsing, before any file is read. */
import type { SortKey } from '../../engine/select.js';
import type { OffsetUnit } from '../../engine/text/offsets.js';
import type { EntityType } from '../../engine/types.js';
import type { SourceKind } from '../../input/kinds.js';
import type { FormatName } from '../../output/formats/registry.js';

export const COLOR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof COLOR_CHOICES)[number];

/** The shells that have completion scripts. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export interface Settings {
  readonly from?: SourceKind;
  readonly textField?: string;
  readonly idField?: string;
  readonly titleField?: string;
  readonly dateField?: string;
  readonly encoding?: string;
  /** Maximum size of an article, in bytes. */
  readonly maxBytes: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly filesFrom?: string;
  /** The types to report; if absent, the default types and the types of the user's lexicon, model or given mentions. */
  readonly types?: readonly EntityType[];
  readonly date?: string;
  readonly dayFirst?: boolean;
  readonly minCount: number;
  readonly minScore?: number;
  readonly bodyOnly?: boolean;
  readonly sort?: SortKey;
  readonly quotes?: boolean;
  readonly format?: FormatName;
  readonly json?: boolean;
  readonly mentions?: boolean;
  readonly givenMentions?: boolean;
  readonly lexicon?: string;
  readonly ignore?: string;
  readonly model?: string;
  readonly uncertain?: number;
  readonly context: number;
  readonly offsets: OffsetUnit;
  readonly csvRaw?: boolean;
  readonly output?: string;
  readonly open?: boolean;
  readonly includeText?: boolean;
  readonly outDir?: string;
  readonly resume?: boolean;
  readonly failFast?: boolean;
  readonly jobs?: number;
  readonly progress?: boolean;
  readonly color: ColorChoice;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly completion?: Shell;
  readonly man?: boolean;
  readonly help?: boolean;
  readonly version?: boolean;
}
