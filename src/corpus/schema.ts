/** The tables and views of an index, and its version. */
import { ExtractError } from '../util/errors.js';
import type { SqlDatabase } from './database.js';

/** Increased when the tables change: an index of another version is refused. */
const SCHEMA_VERSION = 4;

const SCHEMA = `
-- What holds for the whole index: 'settings', and 'resolved', 1 if identities are up to date.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

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
  checksum TEXT NOT NULL,  -- hash of the rows of the document, for extract index --check
  run INTEGER NOT NULL,
  UNIQUE (source, id, key) -- records of one file may share an id; equal records are stored once
);
CREATE INDEX documents_by_date ON documents (date);

-- The words of the documents, for full text search.
CREATE VIRTUAL TABLE document_words USING fts5 (
  title, text, content = 'documents', content_rowid = 'document', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
  INSERT INTO document_words (rowid, title, text) VALUES (new.document, new.title, new.text);
END;
CREATE TRIGGER documents_removed AFTER DELETE ON documents BEGIN
  INSERT INTO document_words (document_words, rowid, title, text)
  VALUES ('delete', old.document, old.title, old.text);
END;

-- Entities over all documents: one real thing each. The entity has the number of one of its names.
CREATE TABLE entities (
  entity INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  name TEXT NOT NULL,      -- the full name that most documents use
  country TEXT,            -- ISO 3166-1 alpha-2
  latitude REAL,
  longitude REAL,
  value TEXT,              -- TIMEX3 value of a date
  first_day TEXT,          -- YYYY-MM-DD
  last_day TEXT,
  documents INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  hidden INTEGER NOT NULL  -- 1 if a correction hides the entity
);
CREATE INDEX entities_by_documents ON entities (type, documents DESC);

-- Names of entities: the entities of documents with equal type, normalized name, GeoNames id,
-- lexicon id and nation.
CREATE TABLE names (
  name INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  folded TEXT NOT NULL,    -- the name without case, accents and periods; for dates the value
  place INTEGER NOT NULL,  -- GeoNames id, 0 if there is none
  lexicon TEXT NOT NULL,   -- id in the user's lexicon, '' if there is none
  nation TEXT NOT NULL,    -- of a name such as Senate, the country that its documents are about; '' for other names
  text TEXT NOT NULL,
  country TEXT,
  latitude REAL,
  longitude REAL,
  value TEXT,
  first_day TEXT,
  last_day TEXT,
  entity INTEGER NOT NULL, -- the entity of all documents with the name, unless appearances say otherwise
  divided INTEGER NOT NULL,-- 1 if the name means different entities in different documents
  UNIQUE (folded, type, place, lexicon, nation)
);
CREATE INDEX names_by_entity ON names (entity);

-- The forms in which documents write a name, for finding it.
CREATE TABLE forms (
  form INTEGER PRIMARY KEY,
  name INTEGER NOT NULL REFERENCES names ON DELETE CASCADE,
  folded TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (text, name)
);
CREATE INDEX forms_by_folded ON forms (folded, name);
CREATE INDEX forms_by_name ON forms (name);
CREATE VIRTUAL TABLE form_words USING fts5 (
  folded, content = 'forms', content_rowid = 'form', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER forms_added AFTER INSERT ON forms BEGIN
  INSERT INTO form_words (rowid, folded) VALUES (new.form, new.folded);
END;
CREATE TRIGGER forms_removed AFTER DELETE ON forms BEGIN
  INSERT INTO form_words (form_words, rowid, folded) VALUES ('delete', old.form, old.folded);
END;

-- A name in a document, and the entity that it means there.
CREATE TABLE appearances (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  name INTEGER NOT NULL REFERENCES names,
  entity INTEGER NOT NULL,
  count INTEGER NOT NULL,
  salience REAL,
  text TEXT NOT NULL,      -- the fullest form of the name in the document
  aliases TEXT,            -- JSON array of the other forms in the document; NULL if there are none
  PRIMARY KEY (document, name)
) WITHOUT ROWID;
CREATE INDEX appearances_by_entity ON appearances (entity, document, count);
CREATE INDEX appearances_by_name ON appearances (name, document, entity);

-- Names of which a removed document used other forms.
CREATE TABLE touched (name INTEGER PRIMARY KEY);
CREATE TRIGGER appearances_removed AFTER DELETE ON appearances WHEN old.aliases IS NOT NULL BEGIN
  INSERT OR IGNORE INTO touched VALUES (old.name);
END;

-- Offsets are half-open, in UTF-16 code units.
CREATE TABLE spans (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  name INTEGER NOT NULL REFERENCES names,
  text TEXT NOT NULL,
  score REAL,
  sentence INTEGER NOT NULL,   -- number of the sentence in the document
  paragraph INTEGER NOT NULL,
  PRIMARY KEY (document, start, end, name)
) WITHOUT ROWID;

-- Quotations, if the index was written with --quotes. Offsets as for spans.
CREATE TABLE quotes (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  name INTEGER,                -- the speaker; NULL if the document names none
  speaker TEXT,                -- the speaker as the text writes it
  cue TEXT,
  score REAL NOT NULL,
  sentence INTEGER NOT NULL,
  PRIMARY KEY (document, start)
) WITHOUT ROWID;
CREATE INDEX quotes_by_name ON quotes (name, document);

-- The entities of a name that means different entities in different documents.
CREATE TABLE divisions (name INTEGER NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (name, entity)) WITHOUT ROWID;
CREATE INDEX divisions_by_entity ON divisions (entity);

-- What the user decided with --identities.
CREATE TABLE corrections (
  action TEXT NOT NULL,    -- same, apart or hide
  type TEXT NOT NULL,      -- '' for every type
  name TEXT NOT NULL,      -- normalized
  other TEXT NOT NULL,     -- normalized; '' for hide
  PRIMARY KEY (type, name, other)
) WITHOUT ROWID;

-- Pairs of names that nearly joined, for --merge-candidates.
CREATE TABLE near_misses (a INTEGER NOT NULL, b INTEGER NOT NULL, score REAL NOT NULL, reason TEXT NOT NULL);

CREATE VIEW mentions AS
  SELECT document, start, end, entity, spans.text AS text, score FROM spans JOIN appearances USING (document, name);

-- Entities by the number of their documents.
CREATE VIEW most_mentioned AS
  SELECT entity, type, name, documents, mentions FROM entities WHERE hidden = 0
  ORDER BY documents DESC, mentions DESC, name;

-- Pairs of entities in the same document, each pair in both orders.
CREATE VIEW together AS
  SELECT a.entity AS entity, b.entity AS other, count(DISTINCT a.document) AS documents
  FROM appearances a JOIN appearances b ON a.document = b.document AND a.entity <> b.entity
  GROUP BY a.entity, b.entity;

-- Places and dates in the same document.
CREATE VIEW places_on_dates AS
  SELECT p.entity AS place, p.name AS name, p.country AS country, d.value AS date, d.first_day AS first_day,
         count(DISTINCT ap.document) AS documents
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

/** Returns a value of the table `meta`. */
export function readMeta(db: SqlDatabase, key: string): string | undefined {
  const value = db.statement('SELECT value FROM meta WHERE key = ?').get([key])?.value;
  return value === undefined ? undefined : String(value);
}

export function writeMeta(db: SqlDatabase, key: string, value: string): void {
  db.statement('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run([key, value]);
}

/** @throws ExtractError `unreadable` if the database is not an index, or an index of another version. */
export function checkVersion(db: SqlDatabase): void {
  if (Number(db.statement('PRAGMA user_version').get([])?.user_version) === SCHEMA_VERSION) return;
  throw new ExtractError('unreadable', 'is not an index of this version', {
    input: db.shown,
    advice: 'choose another file, or remove it and create the index again',
  });
}
