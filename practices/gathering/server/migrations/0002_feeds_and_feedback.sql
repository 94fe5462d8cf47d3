-- Calendar addresses, and feedback that is said back. Days are text.

-- The address at which a phone reads what comes: one to a person.
CREATE TABLE gathering_feed (
    partnership_id UUID NOT NULL,
    person_id UUID NOT NULL,
    -- SHA-256 of its secret; the secret itself is not kept.
    hash BYTEA NOT NULL,
    -- 'all', or 'busy' when it tells no title and no place.
    shows TEXT NOT NULL,
    -- The language of its few words: a tag.
    language TEXT NOT NULL,
    PRIMARY KEY (partnership_id, person_id)
);

CREATE INDEX gathering_feed_hash ON gathering_feed (hash);

-- Feedback from one person to another. Only the two read it. Deleted when one of them ends it, and
-- after 90 days without a step.
CREATE TABLE feedback (
    partnership_id UUID NOT NULL,
    -- Random: it stands in addresses.
    id UUID NOT NULL,
    giver_id UUID NOT NULL,
    receiver_id UUID NOT NULL,
    -- 'given', 'said-back', 'missing', 'heard' or 'waived'.
    stage TEXT NOT NULL,
    -- What the giver saw, what it did to them, what they wish.
    saw TEXT NOT NULL,
    did TEXT NOT NULL,
    wish TEXT NOT NULL,
    -- What the receiver heard; null before they said it back.
    said_back TEXT,
    -- What was missing in that; null when nothing was.
    missing TEXT,
    -- The reply; null while it is closed, or not written.
    reply TEXT,
    -- The day of the last step.
    step_day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id)
);

CREATE INDEX feedback_step ON feedback (step_day);
