/**
 * Writes GeoJSON (RFC 7946): a point for each place with known coordinates, with its article and its mentions as
 * properties.
 */
import { escapeInvisibleInJson } from '../text/escape.js';
import { convertMentions } from './convert-mentions.js';
import { type Format, hasFailed } from './format.js';

export const geojson: Format = {
  open(options) {
    let written = 0;
    return {
      begin: () => '{"type":"FeatureCollection","features":[',
      article(article) {
        const result = convertMentions(article, options);
        if (hasFailed(result)) return '';
        const { id: articleId, title, date } = result;
        return result.entities
          .flatMap(({ id, place, type, name, count, aliases, salience, mentions }) => {
            if (place?.latitude === undefined || place.longitude === undefined) return [];
            const { latitude, longitude, ...where } = place;
            return {
              type: 'Feature',
              geometry: { type: 'Point', coordinates: [longitude, latitude] },
              properties: {
                article: articleId,
                title,
                date,
                entity: id,
                type,
                name,
                count,
                aliases,
                salience,
                ...where,
                mentions,
              },
            };
          })
          .map((feature) => {
            const json = JSON.stringify(feature);
            return `${written++ === 0 ? '\n' : ',\n'}${options.terminal ? escapeInvisibleInJson(json) : json}`;
          })
          .join('');
      },
      end: () => (written === 0 ? ']}\n' : '\n]}\n'),
    };
  },
};
