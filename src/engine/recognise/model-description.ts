/** What a model says of itself, checked: its checksum tells that a file is whole, not who wrote it. */

import type { EntityType } from '../types.js';
import { labelCount } from './bio-labels.js';
import { ALL_FAMILIES } from './features/lexeme-cache.js';
import { broken } from './file/container.js';
import type { ModelDescription } from './open-model.js';

/** Far more than any network of this kind has use for. */
const LARGEST = { width: 4096, layers: 64, buckets: 1 << 24, vectorLength: 4096 };

/** @throws ExtractError `bad-model` for numbers that are none, or out of bounds. */
export function checkDescription(description: ModelDescription, types: readonly EntityType[]): void {
  const { families, network, evidence, calibration } = description;
  check('families', wholeUpTo(ALL_FAMILIES, families, 0));
  if (network !== undefined) {
    const { shape, share, certain } = object('network', network);
    const sizes = object('network', shape);
    for (const [name, most] of Object.entries(LARGEST)) {
      check(name, wholeUpTo(most, sizes[name as keyof typeof LARGEST], 1));
    }
    check('labels', sizes.labels === labelCount(types));
    check('share', isShare(share));
    check('certain', isShare(certain));
  }
  for (const [name, numbers] of Object.entries({ evidence, calibration })) {
    if (numbers !== undefined) check(name, Object.values(object(name, numbers)).every(Number.isFinite));
  }
}

function object<Value>(name: string, value: Value): Value {
  check(name, typeof value === 'object' && value !== null);
  return value;
}

function wholeUpTo(most: number, value: unknown, least: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function check(name: string, holds: boolean): void {
  if (!holds) throw broken(`its description has no "${name}" that it could have`);
}
