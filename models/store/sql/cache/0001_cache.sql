-- What the provider told us. Disposable: damaged means set aside and read anew. Times are UTC ms, amounts won.

CREATE TABLE gift (
    id               INTEGER PRIMARY KEY,
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

-- Each ends in the order of the history, so that a filtered page is read in order and never sorted.
CREATE INDEX gift_newest   ON gift (sent_at, transfer_id);
CREATE INDEX gift_status   ON gift (status, sent_at, transfer_id);
CREATE INDEX gift_service  ON gift (service_id, sent_at, transfer_id);
CREATE INDEX gift_amount   ON gift (amount, sent_at, transfer_id);
CREATE INDEX gift_receiver ON gift (receiver_phone, sent_at, transfer_id);
CREATE INDEX gift_sender   ON gift (sender_user_id, sent_at, transfer_id);
-- Answers at once whether rows of older rules are left.
CREATE INDEX gift_tokenizer ON gift (tokenizer);

-- Words of our own making (models/store/searchindex.h). Contentless: a row is taken out by giving its old words back.
CREATE VIRTUAL TABLE gift_index USING fts5(tokens, content='', columnsize=0, detail=none, tokenize='ascii');

CREATE TABLE product (
    service_id                TEXT NOT NULL PRIMARY KEY,
    service_name              TEXT NOT NULL,
    service_group_name        TEXT NOT NULL,
    status                    TEXT NOT NULL,
    effective_duration_month  INTEGER NOT NULL,
    card_type                 TEXT NOT NULL,
    personal_rechargeable_yn  TEXT NOT NULL,
    credit_card_recharge_yn   TEXT NOT NULL,
    refund_yn                 TEXT NOT NULL,
    remittable_yn             TEXT NOT NULL,
    transfer_yn               TEXT NOT NULL,
    detail_title              TEXT NOT NULL,
    detail_content            TEXT NOT NULL,
    has_detail                INTEGER NOT NULL CHECK (has_detail IN (0, 1)),
    cached_at                 INTEGER NOT NULL
) STRICT;

CREATE TABLE recent_sender (
    user_id     TEXT NOT NULL PRIMARY KEY,
    masked_name TEXT NOT NULL,
    used_at     INTEGER NOT NULL
) STRICT;

-- Days of the profile's zone, as Julian day numbers, that were once read to their end.
CREATE TABLE sync_day (
    day     INTEGER NOT NULL PRIMARY KEY,
    read_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sync_value (
    key   TEXT NOT NULL PRIMARY KEY, -- covered_to (Julian day), finished_at
    value INTEGER NOT NULL
) STRICT;
