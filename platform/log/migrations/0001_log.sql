-- The open log: what happened, written in the transaction in which it happened. Nobody's name, and no
-- time finer than a day.

-- One log for each partnership, made with its first entry.
CREATE TABLE open_log (
    partnership_id UUID NOT NULL PRIMARY KEY,
    -- 16 bytes of chance: how the log names the partnership. Not its id, which tells the
    -- millisecond at which it was made.
    name BYTEA NOT NULL,
    -- 32 bytes of chance from which the key comes that signs checkpoints.
    seed BYTEA NOT NULL,
    -- The right edge of the tree: the number of entries in eight bytes, and at most 40 hashes.
    edge BYTEA NOT NULL
);

-- The entries, for good.
CREATE TABLE log_entry (
    partnership_id UUID NOT NULL,
    -- From 0, without a gap.
    seq BIGINT NOT NULL,
    -- What happened, as in the entry: 'round.opened'.
    kind TEXT NOT NULL,
    -- Its exact bytes, which are hashed.
    entry TEXT NOT NULL,
    -- Its hash, then the hashes of the parts of the tree that it completed; 32 bytes each.
    hashes BYTEA NOT NULL,
    PRIMARY KEY (partnership_id, seq)
);

CREATE INDEX log_entry_by_kind ON log_entry (partnership_id, kind, seq);

-- What entries say in full. Deleted when it is erased; an entry then says why.
CREATE TABLE log_body (
    partnership_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    -- 32 bytes of chance: without them nobody can guess what was erased.
    salt BYTEA NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (partnership_id, seq)
);

/* only added to: log_entry */
/* never changed: log_body */
