-- The rows in the order of time, so that a list, a filter or a word's hits are read newest first without being sorted.
-- A cache of the old order is emptied: it is read anew by the next synchronisation.

DROP TABLE gift_index;
DROP TABLE gift;
DELETE FROM sync_day;
DELETE FROM sync_value;

CREATE TABLE gift (
    id               INTEGER PRIMARY KEY, -- second of sending and a number within it (models/store/giftslot.h)
    transfer_id      TEXT NOT NULL UNIQUE,
    status           TEXT NOT NULL, -- empty for a word we do not know
    status_text      TEXT NOT NULL, -- the provider's own word
    service_id       TEXT NOT NULL,
    service_name     TEXT NOT NULL,
    amount           INTEGER NOT NULL,
    sender_user_id   TEXT NOT NULL,
    sender_name      TEXT NOT NULL,
    sender_phone     TEXT NOT NULL,
    receiver_user_id TEXT NOT NULL,
    receiver_name    TEXT NOT NULL,
    receiver_phone   TEXT NOT NULL,
    sent_at          INTEGER NOT NULL,
    processed_at     INTEGER,
    seen_at          INTEGER NOT NULL,
    tokenizer        INTEGER NOT NULL  -- version of the rules its words in gift_index were made by
) STRICT;

-- An index ends in the row's id, and so in the order of time.
CREATE INDEX gift_status ON gift (status);
CREATE INDEX gift_amount ON gift (amount);

-- Words of our own making (models/store/searchindex.h). Contentless: a row is taken out by giving its old words back.
CREATE VIRTUAL TABLE gift_index USING fts5(tokens, content='', columnsize=0, detail=none, tokenize='ascii');

-- Gifts by the hour of sending: totals of a period, and the place of a row in it, without counting rows.
CREATE TABLE gift_hour (
    hour       INTEGER NOT NULL, -- since 1970, UTC
    status     TEXT NOT NULL,
    service_id TEXT NOT NULL,
    gifts      INTEGER NOT NULL,
    won        INTEGER NOT NULL,
    PRIMARY KEY (hour, status, service_id)
) STRICT, WITHOUT ROWID;

-- The names a product was ever called by in the history: what a part of a name means, without reading rows.
CREATE TABLE gift_product (
    service_id   TEXT NOT NULL,
    service_name TEXT NOT NULL,
    PRIMARY KEY (service_id, service_name)
) STRICT, WITHOUT ROWID;
