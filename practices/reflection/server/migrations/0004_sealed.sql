-- Sealed rounds: the key, who was let in, and what is written down for everyone. The answers are not
-- here: they are in the file sealed.db, which has no people in it.

-- The key of a sealed round. Made when it opens.
CREATE TABLE sealed_round (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- 32 bytes of chance from which the keys come. In the record for everyone from the close on.
    seed BYTEA NOT NULL,
    -- SHA-256 over everything that is asked.
    questions BYTEA NOT NULL,
    -- People who were let in and were deleted since, so that the sums stay right.
    left_people INTEGER NOT NULL,
    -- Cards given out in place of lost ones.
    replacement_cards INTEGER NOT NULL,
    -- The list of receipts as text, without answers and without people; null before the close.
    bundle TEXT,
    PRIMARY KEY (partnership_id, round_id),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
);

-- An envelope names its round alone.
CREATE INDEX sealed_round_by_round ON sealed_round (round_id);

-- That a person was let in to a sealed round: once each. Not when, and not whether they answered.
CREATE TABLE sealed_issue (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    person_id UUID NOT NULL,
    -- What they asked with, blinded: it looks like chance also to who holds the key. Empty for who
    -- took a card, and after the close.
    request BYTEA NOT NULL,
    PRIMARY KEY (partnership_id, round_id, person_id),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
) /* by key */;

-- What is written down for everyone, in its order. Only added to; nothing changes it or takes it out.
CREATE TABLE open_record (
    partnership_id UUID NOT NULL,
    -- From 1, without a gap.
    number INTEGER NOT NULL,
    -- 'round.opened', 'round.closed' or 'round.key'.
    kind TEXT NOT NULL,
    -- Its exact text. No names, no times finer than a day.
    text TEXT NOT NULL,
    PRIMARY KEY (partnership_id, number)
);
