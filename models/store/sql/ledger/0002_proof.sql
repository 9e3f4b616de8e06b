-- Who asked, what bounds a send, many gifts at once, cancelling, and what became of a gift.

-- The MAC of a row written before this file does not cover `operator` and `counted_at`: mac_version says what it covers. A row is
-- sealed anew, with the newest version, at its next change.
ALTER TABLE entry ADD COLUMN operator TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN mac_version INTEGER NOT NULL DEFAULT 1;
-- When the guards count the entry, UTC ms: by the provider's clock where it was known, so that ours gives no fresh day.
ALTER TABLE entry ADD COLUMN counted_at INTEGER NOT NULL DEFAULT 0;
UPDATE entry SET counted_at = created_at;

CREATE TRIGGER entry_operator_stays BEFORE UPDATE OF operator, counted_at ON entry
BEGIN
    SELECT RAISE(ABORT, 'who asked and when it counts are never rewritten');
END;

-- For the guards, which ask within each INTENT.
CREATE INDEX entry_receiver ON entry (receiver_phone, amount, counted_at);
CREATE INDEX entry_receiver_day ON entry (receiver_phone, counted_at);
CREATE INDEX entry_counted ON entry (counted_at, state, amount, operator);

-- Limits and other rules of this ledger, each with a MAC: what bounds money is not to be changed from outside.
CREATE TABLE setting (
    name       TEXT    PRIMARY KEY,
    value      TEXT    NOT NULL, -- JSON
    changed_at INTEGER NOT NULL, -- UTC ms
    mac        BLOB    NOT NULL
) WITHOUT ROWID;

-- Each setting's last change is on record in the audit trail, and has to agree with its row.
CREATE INDEX audit_setting ON audit (object, seq) WHERE action = 'setting.change';

-- A file of gifts. The same content is the same batch, so the same file again sends nothing twice.
CREATE TABLE batch (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id     TEXT    NOT NULL UNIQUE,
    content_hash TEXT    NOT NULL UNIQUE, -- hex
    file_name    TEXT    NOT NULL,
    state        TEXT    NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'STOPPED', 'DONE')),
    cause        TEXT,                    -- the fault that paused or stopped it, JSON; NULL: a person, or none
    reason       TEXT    NOT NULL,        -- a person's, for rows that are duplicates; empty: none given
    concurrency  INTEGER NOT NULL CHECK (concurrency BETWEEN 1 AND 16),
    operator     TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    mac          BLOB    NOT NULL
);

CREATE TRIGGER batch_content_stays BEFORE UPDATE OF batch_id, content_hash, file_name, operator, created_at ON batch
BEGIN
    SELECT RAISE(ABORT, 'what was intended is never rewritten');
END;

CREATE TRIGGER batch_stays BEFORE DELETE ON batch
BEGIN
    SELECT RAISE(ABORT, 'batches are never deleted');
END;

-- What became of a row is the state of the entry that claimed its key with this content; nothing of it is kept twice.
CREATE TABLE batch_row (
    batch_seq      INTEGER NOT NULL REFERENCES batch (seq),
    row            INTEGER NOT NULL, -- 1: the first below the header
    file_row       INTEGER NOT NULL, -- as a spreadsheet counts it
    caller_key     TEXT    NOT NULL, -- of the first attempt; see batchAttemptKey for the others
    attempt        INTEGER NOT NULL CHECK (attempt >= 1),
    sender_user_id TEXT    NOT NULL,
    card_par       TEXT    NOT NULL,
    receiver_name  TEXT    NOT NULL,
    receiver_phone TEXT    NOT NULL,
    amount         INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 9999999999),
    reason         TEXT    NOT NULL,
    sender_name    TEXT,
    sender_phone   TEXT,
    locale         TEXT    NOT NULL CHECK (locale IN ('KO', 'EN')),
    refusal        TEXT,             -- the fault, JSON, of a row that was tried and has no entry
    mac            BLOB    NOT NULL,
    PRIMARY KEY (batch_seq, row)
) WITHOUT ROWID;

CREATE TRIGGER batch_row_content_stays BEFORE UPDATE OF
    batch_seq, row, file_row, caller_key, sender_user_id, card_par, receiver_name, receiver_phone, amount, reason,
    sender_name, sender_phone, locale ON batch_row
BEGIN
    SELECT RAISE(ABORT, 'what was intended is never rewritten');
END;

CREATE TRIGGER batch_row_stays BEFORE DELETE ON batch_row
BEGIN
    SELECT RAISE(ABORT, 'rows of a batch are never deleted');
END;

-- Asking for a gift to be taken back, journalled like a send: INTENT before, SENDING durable before the first byte.
CREATE TABLE cancellation (
    seq            INTEGER PRIMARY KEY AUTOINCREMENT,
    cancel_id      TEXT    NOT NULL UNIQUE,
    state          TEXT    NOT NULL CHECK (state IN (
                       'INTENT', 'SENDING', 'NOT_SENT', 'DONE', 'REFUSED', 'UNKNOWN', 'PROVED_DONE', 'PROVED_NOT_DONE')),
    transfer_id    TEXT    NOT NULL,
    entry_id       TEXT,             -- of the gift, where we sent it
    sender_user_id TEXT    NOT NULL,
    sent_at        INTEGER NOT NULL, -- UTC ms: when the gift was sent, the day to look for it
    reason         TEXT    NOT NULL,
    correlation_id TEXT    UNIQUE,
    provider_code  TEXT,
    fault_code     TEXT,
    operator       TEXT    NOT NULL,
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    sending_at     INTEGER,
    read_at        INTEGER,          -- UTC ms: the first live reading of an UNKNOWN one that still showed SENT
    outcome_room   BLOB,             -- space the outcome will need; given up with it
    mac            BLOB    NOT NULL
);

CREATE INDEX cancellation_gift ON cancellation (transfer_id, seq);
-- One at a time for a gift, and none after it is done.
CREATE UNIQUE INDEX cancellation_open ON cancellation (transfer_id)
    WHERE state IN ('INTENT', 'SENDING', 'UNKNOWN', 'DONE', 'PROVED_DONE');

CREATE TABLE cancellation_transition (
    from_state TEXT NOT NULL,
    to_state   TEXT NOT NULL,
    PRIMARY KEY (from_state, to_state)
) WITHOUT ROWID;

INSERT INTO cancellation_transition (from_state, to_state) VALUES
    ('INTENT', 'NOT_SENT'), ('INTENT', 'SENDING'),
    ('SENDING', 'NOT_SENT'), ('SENDING', 'DONE'), ('SENDING', 'REFUSED'), ('SENDING', 'UNKNOWN'),
    ('UNKNOWN', 'PROVED_DONE'), ('UNKNOWN', 'PROVED_NOT_DONE'),
    ('PROVED_NOT_DONE', 'PROVED_DONE');

CREATE TRIGGER cancellation_begins BEFORE INSERT ON cancellation WHEN NEW.state <> 'INTENT'
BEGIN
    SELECT RAISE(ABORT, 'a cancellation begins as an intent');
END;

CREATE TRIGGER cancellation_moves BEFORE UPDATE OF state ON cancellation
    WHEN NOT EXISTS (SELECT 1 FROM cancellation_transition WHERE from_state = OLD.state AND to_state = NEW.state)
BEGIN
    SELECT RAISE(ABORT, 'no such transition');
END;

CREATE TRIGGER cancellation_content_stays BEFORE UPDATE OF
    cancel_id, transfer_id, entry_id, sender_user_id, sent_at, reason, operator, created_at ON cancellation
BEGIN
    SELECT RAISE(ABORT, 'what was intended is never rewritten');
END;

CREATE TRIGGER cancellation_numbers_stay BEFORE UPDATE OF correlation_id, sending_at, read_at ON cancellation
    WHEN (OLD.correlation_id IS NOT NULL AND NEW.correlation_id IS NOT OLD.correlation_id)
        OR (OLD.sending_at IS NOT NULL AND NEW.sending_at IS NOT OLD.sending_at)
        OR (OLD.read_at IS NOT NULL AND NEW.read_at IS NOT OLD.read_at)
BEGIN
    SELECT RAISE(ABORT, 'what is known stays');
END;

CREATE TRIGGER cancellation_stays BEFORE DELETE ON cancellation
BEGIN
    SELECT RAISE(ABORT, 'cancellations are never deleted');
END;

-- What the receiver did with a gift of ours, as last seen in the provider's history.
CREATE TABLE gift_follow (
    transfer_id  TEXT    PRIMARY KEY,
    status       TEXT    NOT NULL, -- the provider's own word
    processed_at INTEGER,          -- UTC ms
    seen_at      INTEGER NOT NULL  -- UTC ms of the last reading
) WITHOUT ROWID;

-- Work of a person that is not finished: a batch that was checked and not sent.
CREATE TABLE draft (
    draft_id   TEXT    PRIMARY KEY,
    kind       TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    content    BLOB    NOT NULL,
    updated_at INTEGER NOT NULL
) WITHOUT ROWID;

-- The first complete look at the provider for an entry that is UNKNOWN, so that the second can come after a restart.
CREATE TABLE entry_look (
    entry_id TEXT PRIMARY KEY,
    look     TEXT NOT NULL, -- JSON
    mac      BLOB NOT NULL
) WITHOUT ROWID;
