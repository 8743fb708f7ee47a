import { type OffsetUnit, offsetsIn } from '../text/offsets.js';
import { hasFailed, type Outcome } from './format.js';

/** The result with every offset counted in `unit`. */
export function inUnit({ result, text }: Outcome, unit: OffsetUnit): Outcome['result'] {
  if (unit === 'utf16' || hasFailed(result)) return result;
  const convert = offsetsIn(unit, text);
  return {
    ...result,
    entities: result.entities.map((entity) => ({
      ...entity,
      mentions: entity.mentions.map((mention) => ({
        ...mention,
        start: convert(mention.start),
        end: convert(mention.end),
      })),
    })),
  };
}
