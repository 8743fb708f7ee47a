/** What the command line asks for, after parsing and before anything is looked up. */
import type { FormatName } from '../formats/registry.js';
import type { SourceKind } from '../io/source.js';
import type { SortKey } from '../select.js';
import type { OffsetUnit } from '../text/offsets.js';
import type { EntityType } from '../types.js';

export type ColorChoice = 'auto' | 'always' | 'never';

export interface Settings {
  readonly from?: SourceKind;
  readonly textField: string;
  readonly idField: string;
  readonly titleField: string;
  readonly dateField: string;
  readonly encoding?: string;
  /** The most bytes that an article may have. */
  readonly maxBytes: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly filesFrom?: string;
  readonly types: readonly EntityType[];
  readonly date?: string;
  readonly minCount: number;
  readonly sort?: SortKey;
  readonly format?: FormatName;
  readonly json?: boolean;
  readonly mentions?: boolean;
  readonly offsets: OffsetUnit;
  readonly includeText?: boolean;
  readonly output?: string;
  readonly outDir?: string;
  readonly resume?: boolean;
  readonly failFast?: boolean;
  readonly jobs?: number;
  readonly progress?: boolean;
  readonly color: ColorChoice;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly help?: boolean;
  readonly version?: boolean;
}
