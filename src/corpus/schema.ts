/** The tables and views of an index, and its version. */
import { ExtractError } from '../util/errors.js';
import type { SqlDatabase } from './database.js';

/** Increased when the tables change: an index of another version is refused. */
const SCHEMA_VERSION = 2;

const SCHEMA = `
-- Input files, or standard input. Unchanged files are not read again.
CREATE TABLE sources (
  path TEXT PRIMARY KEY,
  size INTEGER,            -- bytes; NULL if the next run has to read the source again
  modified REAL,           -- milliseconds since 1970
  settings TEXT NOT NULL,  -- options and versions that the documents depend on
  run INTEGER NOT NULL     -- number of the last run that visited the source
) WITHOUT ROWID;

CREATE TABLE documents (
  document INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (path) ON DELETE CASCADE,
  title TEXT,
  date TEXT,               -- publication date, YYYY-MM-DD
  words INTEGER NOT NULL,
  text TEXT NOT NULL,      -- the offsets of the mentions refer to this text
  key TEXT NOT NULL,       -- hash of everything that the rows of the document depend on
  run INTEGER NOT NULL,
  UNIQUE (source, id, key) -- records of one file may share an id; equal records are stored once
);
CREATE INDEX documents_by_date ON documents (date);

-- Entities over all documents: equal name, type and place are one entity.
CREATE TABLE entities (
  entity INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,    -- the name without case, accents and periods; for dates the value
  place INTEGER NOT NULL,  -- GeoNames id, 0 if there is none
  country TEXT,            -- ISO 3166-1 alpha-2
  latitude REAL,
  longitude REAL,
  value TEXT,              -- TIMEX3 value of a date
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

-- Entities by the number of their documents.
CREATE VIEW most_mentioned AS
  SELECT entity, type, name, count(*) AS documents, sum(count) AS mentions
  FROM appearances JOIN entities USING (entity)
  GROUP BY entity ORDER BY documents DESC, mentions DESC, name;

-- Pairs of entities in the same document, each pair in both orders.
CREATE VIEW together AS
  SELECT a.entity AS entity, b.entity AS other, count(*) AS documents
  FROM appearances a JOIN appearances b ON a.document = b.document AND a.entity <> b.entity
  GROUP BY a.entity, b.entity;

-- Places and dates in the same document.
CREATE VIEW places_on_dates AS
  SELECT p.entity AS place, p.name AS name, p.country AS country, d.value AS date, d.first_day AS first_day,
         count(*) AS documents
  FROM appearances ap
  JOIN entities p ON p.entity = ap.entity AND p.type = 'place'
  JOIN appearances ad ON ad.document = ap.document
  JOIN entities d ON d.entity = ad.entity AND d.type = 'date' AND d.first_day IS NOT NULL
  GROUP BY p.entity, d.entity;
`;

/** Creates the tables in an empty database. */
export function createTables(db: SqlDatabase): void {
  db.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
}

/** @throws ExtractError `unreadable` if the database is not an index, or an index of another version. */
export function checkVersion(db: SqlDatabase): void {
  if (Number(db.statement('PRAGMA user_version').get([])?.user_version) === SCHEMA_VERSION) return;
  throw new ExtractError('unreadable', 'is not an index of this version', {
    input: db.shown,
    advice: 'choose another file, or remove it and create the index again',
  });
}
