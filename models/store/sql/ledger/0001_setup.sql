-- The ledger: intentions to send a gift, what became of them, and the audit trail. Small and precious.

-- The transition table of the design as data; the trigger below lets nothing else happen to a state.
CREATE TABLE transition (
    from_state TEXT NOT NULL,
    to_state   TEXT NOT NULL,
    PRIMARY KEY (from_state, to_state)
) WITHOUT ROWID;

INSERT INTO transition (from_state, to_state) VALUES
    ('DRAFT', 'INTENT'), ('DRAFT', 'WAITING'),
    ('WAITING', 'INTENT'), ('WAITING', 'DECLINED'),
    ('INTENT', 'NOT_SENT'), ('INTENT', 'SENDING'),
    ('SENDING', 'NOT_SENT'), ('SENDING', 'SENT'), ('SENDING', 'REFUSED'), ('SENDING', 'UNKNOWN'),
    ('UNKNOWN', 'PROVED_SENT'), ('UNKNOWN', 'PROVED_NOT_SENT'), ('UNKNOWN', 'HUMAN'),
    ('HUMAN', 'RESOLVED_SENT'), ('HUMAN', 'RESOLVED_NOT_SENT'),
    ('NOT_SENT', 'CONTRADICTED'), ('REFUSED', 'CONTRADICTED'),
    ('PROVED_NOT_SENT', 'CONTRADICTED'), ('RESOLVED_NOT_SENT', 'CONTRADICTED');

CREATE TABLE entry (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id        TEXT    NOT NULL UNIQUE,
    state           TEXT    NOT NULL CHECK (state IN (
                        'DRAFT', 'WAITING', 'INTENT', 'SENDING', 'NOT_SENT', 'SENT', 'REFUSED', 'UNKNOWN',
                        'PROVED_SENT', 'PROVED_NOT_SENT', 'HUMAN', 'RESOLVED_SENT', 'RESOLVED_NOT_SENT',
                        'DECLINED', 'CONTRADICTED')),
    caller_key      TEXT    UNIQUE,
    sender_user_id  TEXT    NOT NULL,
    card_par        TEXT    NOT NULL,
    receiver_name   TEXT    NOT NULL,
    receiver_phone  TEXT    NOT NULL,
    amount          INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 9999999999),
    reason          TEXT    NOT NULL,
    sender_name     TEXT,
    sender_phone    TEXT,
    locale          TEXT    NOT NULL CHECK (locale IN ('KO', 'EN')),
    allow_duplicate INTEGER NOT NULL CHECK (allow_duplicate IN (0, 1)),
    service_id      TEXT    NOT NULL,
    service_name    TEXT    NOT NULL,
    correlation_id  TEXT    UNIQUE,   -- of the money call; no two calls ever share one
    transfer_id     TEXT    UNIQUE,   -- a gift of the provider is claimed by one entry
    provider_code   TEXT,
    fault_code      TEXT,
    sends_anew      TEXT,
    created_at      INTEGER NOT NULL, -- UTC ms, for people only: order comes from seq
    updated_at      INTEGER NOT NULL,
    sending_at      INTEGER,
    outcome_room    BLOB,             -- kept free so that the outcome needs no new page
    mac             BLOB    NOT NULL
);

-- The provider moves the whole card, so the card is the idempotency key: one open entry a card.
CREATE UNIQUE INDEX entry_card_reserved ON entry (card_par)
    WHERE state IN ('INTENT', 'SENDING', 'UNKNOWN', 'HUMAN');
CREATE INDEX entry_state ON entry (state, seq);

CREATE TRIGGER entry_begins BEFORE INSERT ON entry
    WHEN NEW.state NOT IN ('DRAFT', 'WAITING', 'INTENT')
BEGIN
    SELECT RAISE(ABORT, 'an entry begins as a draft, waiting or an intent');
END;

CREATE TRIGGER entry_moves BEFORE UPDATE OF state ON entry
    WHEN NOT EXISTS (SELECT 1 FROM transition WHERE from_state = OLD.state AND to_state = NEW.state)
BEGIN
    SELECT RAISE(ABORT, 'no such transition');
END;

CREATE TRIGGER entry_content_stays BEFORE UPDATE OF
    entry_id, caller_key, sender_user_id, card_par, receiver_name, receiver_phone, amount, reason, sender_name,
    sender_phone, locale, allow_duplicate, service_id, service_name, sends_anew, created_at
    ON entry
BEGIN
    SELECT RAISE(ABORT, 'what was intended is never rewritten');
END;

-- The names of the one request and of its gift are found once and then stay.
CREATE TRIGGER entry_numbers_stay BEFORE UPDATE OF correlation_id, transfer_id, sending_at ON entry
    WHEN (OLD.correlation_id IS NOT NULL AND NEW.correlation_id IS NOT OLD.correlation_id)
      OR (OLD.transfer_id IS NOT NULL AND NEW.transfer_id IS NOT OLD.transfer_id)
      OR (OLD.sending_at IS NOT NULL AND NEW.sending_at IS NOT OLD.sending_at)
BEGIN
    SELECT RAISE(ABORT, 'what a request and its gift are called is never rewritten');
END;

CREATE TRIGGER entry_stays BEFORE DELETE ON entry
BEGIN
    SELECT RAISE(ABORT, 'entries are never deleted');
END;

CREATE TABLE entry_step (
    entry_seq INTEGER NOT NULL REFERENCES entry (seq),
    step      INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    state     TEXT    NOT NULL,
    note      TEXT    NOT NULL,
    PRIMARY KEY (entry_seq, step)
) WITHOUT ROWID;

CREATE TABLE entry_evidence (
    entry_seq INTEGER NOT NULL REFERENCES entry (seq),
    step      INTEGER NOT NULL,
    evidence  BLOB    NOT NULL,
    PRIMARY KEY (entry_seq, step)
) WITHOUT ROWID;

CREATE TABLE audit (
    seq           INTEGER PRIMARY KEY,
    previous_hash BLOB    NOT NULL,
    at            INTEGER NOT NULL,
    actor         TEXT    NOT NULL,
    origin        TEXT    NOT NULL,
    action        TEXT    NOT NULL,
    object        TEXT    NOT NULL,
    detail        TEXT    NOT NULL,
    commitment    BLOB    NOT NULL,
    hash          BLOB    NOT NULL,
    salt          BLOB,
    personal      BLOB
);

CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is only added to');
END;

CREATE TRIGGER audit_is_written_once BEFORE UPDATE OF
    seq, previous_hash, at, actor, origin, action, object, detail, commitment, hash ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is only added to');
END;

-- The head beside the chain, so that a tail that was cut shows. One row.
CREATE TABLE audit_head (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    rows INTEGER NOT NULL,
    hash BLOB    NOT NULL
);

CREATE TABLE secret (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;
