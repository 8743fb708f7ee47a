/** The tables of an index, and the questions that its views answer. */

/** Raised when tables change: an index of another version is refused, never misread. */
export const SCHEMA_VERSION = 2;

export const SCHEMA = `
-- What was read: a file, or standard input. Unchanged ones are not read again.
CREATE TABLE sources (
  path TEXT PRIMARY KEY,
  size INTEGER,            -- bytes; NULL when the source has to be read again in any case
  modified REAL,           -- milliseconds since 1970
  settings TEXT NOT NULL,  -- options and versions that its documents were made with
  run INTEGER NOT NULL     -- the last run that came to it
) WITHOUT ROWID;

CREATE TABLE documents (
  document INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (path) ON DELETE CASCADE,
  title TEXT,
  date TEXT,               -- publication date, YYYY-MM-DD
  words INTEGER NOT NULL,
  text TEXT NOT NULL,      -- what the offsets of mentions point into
  key TEXT NOT NULL,       -- what its rows depend on, as a hash
  run INTEGER NOT NULL,
  UNIQUE (source, id, key) -- several records of one file may bear one id; what is the same throughout is there once
);
CREATE INDEX documents_by_date ON documents (date);

-- One thing of all documents: the same name, type and place.
CREATE TABLE entities (
  entity INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,    -- the name without case, accents and periods; of dates the value
  place INTEGER NOT NULL,  -- GeoNames id, 0 when it has none
  country TEXT,            -- ISO 3166-1 alpha-2
  latitude REAL,
  longitude REAL,
  value TEXT,              -- TIMEX3, of dates
  first_day TEXT,          -- YYYY-MM-DD
  last_day TEXT,
  UNIQUE (folded, type, place)
);

CREATE TABLE appearances (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  entity INTEGER NOT NULL REFERENCES entities,
  count INTEGER NOT NULL,
  salience REAL,
  PRIMARY KEY (document, entity)
) WITHOUT ROWID;
CREATE INDEX appearances_by_entity ON appearances (entity);

-- Offsets are half-open, in UTF-16 code units.
CREATE TABLE mentions (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  entity INTEGER NOT NULL REFERENCES entities,
  text TEXT NOT NULL,
  score REAL,
  PRIMARY KEY (document, start, end, entity)
) WITHOUT ROWID;
CREATE INDEX mentions_by_entity ON mentions (entity, text);

-- Who appears most.
CREATE VIEW most_mentioned AS
  SELECT entity, type, name, count(*) AS documents, sum(count) AS mentions
  FROM appearances JOIN entities USING (entity)
  GROUP BY entity ORDER BY documents DESC, mentions DESC, name;

-- Who appears with whom, each pair in both orders.
CREATE VIEW together AS
  SELECT a.entity AS entity, b.entity AS other, count(*) AS documents
  FROM appearances a JOIN appearances b ON a.document = b.document AND a.entity <> b.entity
  GROUP BY a.entity, b.entity;

-- Which places on which days: told of in the same document.
CREATE VIEW places_on_dates AS
  SELECT p.entity AS place, p.name AS name, p.country AS country, d.value AS date, d.first_day AS first_day,
         count(*) AS documents
  FROM appearances ap
  JOIN entities p ON p.entity = ap.entity AND p.type = 'place'
  JOIN appearances ad ON ad.document = ap.document
  JOIN entities d ON d.entity = ad.entity AND d.type = 'date' AND d.first_day IS NOT NULL
  GROUP BY p.entity, d.entity;
`;
