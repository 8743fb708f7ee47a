/** GeoJSON (RFC 7946): a point for each place whose coordinates are known, with its article and mentions as properties. */

import { visibleJson } from '../text/visible.js';
import { type Format, hasFailed } from './format.js';
import { present } from './present.js';

export const geojson: Format = {
  open(options) {
    let written = 0;
    return {
      begin: () => '{"type":"FeatureCollection","features":[',
      article(extracted) {
        const result = present(extracted, options);
        if (hasFailed(result)) return '';
        const { id: article, title, date } = result;
        return result.entities
          .flatMap(({ id, place, type, name, count, aliases, salience, mentions }) => {
            if (place?.latitude === undefined || place.longitude === undefined) return [];
            const { latitude, longitude, ...where } = place;
            return {
              type: 'Feature',
              geometry: { type: 'Point', coordinates: [longitude, latitude] },
              properties: {
                article,
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
            return `${written++ === 0 ? '\n' : ',\n'}${options.terminal ? visibleJson(json) : json}`;
          })
          .join('');
      },
      end: () => (written === 0 ? ']}\n' : '\n]}\n'),
    };
  },
};
