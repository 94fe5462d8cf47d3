-- Sharing: the give-and-get ledger, stipends, strengths. `partnership_id` leads every key. Days are
-- text, as 2026-04-18. Money is a whole number of the smallest coin.

-- In which money a partnership counts. No row before it was chosen. What is written keeps its own
-- currency when this one changes.
CREATE TABLE share_currency (
    partnership_id UUID NOT NULL,
    -- Three letters: 'USD'.
    code TEXT NOT NULL,
    PRIMARY KEY (partnership_id)
);

-- A line of the ledger. It belongs to a partner: who wrote it is not kept.
CREATE TABLE share_line (
    partnership_id UUID NOT NULL,
    -- Random: it may stand in the open log.
    id UUID NOT NULL,
    -- The partner it was written for.
    by_partner_id UUID NOT NULL,
    -- The day it is about, as its newest version says.
    day TEXT NOT NULL,
    -- The day it was taken back; null while it holds.
    taken_back_day TEXT,
    PRIMARY KEY (partnership_id, id)
);

CREATE INDEX share_line_day ON share_line (partnership_id, day);

-- What a line says, and what it said before: nothing of it is ever changed.
CREATE TABLE share_line_version (
    partnership_id UUID NOT NULL,
    line_id UUID NOT NULL,
    -- From 1.
    nth INTEGER NOT NULL,
    written_day TEXT NOT NULL,
    from_partner_id UUID NOT NULL,
    -- Null when it was given to all of us.
    to_partner_id UUID,
    -- 'money', 'hours', 'space', 'things' or 'credit'.
    kind TEXT NOT NULL,
    -- Whole units of the smallest coin; null unless it is money.
    minor BIGINT,
    -- Three letters; null unless it is money.
    currency TEXT,
    -- Null unless it is time.
    minutes BIGINT,
    -- What was done in that time: 'meals'; null unless it is time.
    work TEXT,
    -- Whether that time was paid, 1 or 0; null unless it is time.
    is_paid INTEGER,
    -- How much, in plain words; null unless it is space or things.
    measure TEXT,
    -- The day it is about.
    day TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (partnership_id, line_id, nth),
    FOREIGN KEY (partnership_id, line_id) REFERENCES share_line (partnership_id, id)
);

-- What the other side said to a line. It belongs to a partner: who said it is not kept.
CREATE TABLE share_line_answer (
    partnership_id UUID NOT NULL,
    line_id UUID NOT NULL,
    -- Its place among the answers to this line, from 0.
    position INTEGER NOT NULL,
    -- To which version.
    nth INTEGER NOT NULL,
    partner_id UUID NOT NULL,
    day TEXT NOT NULL,
    -- What should be corrected; null for "yes, so it was".
    correct_words TEXT,
    PRIMARY KEY (partnership_id, line_id, position),
    FOREIGN KEY (partnership_id, line_id) REFERENCES share_line (partnership_id, id)
);

-- A stipend for someone in a seat.
CREATE TABLE stipend (
    partnership_id UUID NOT NULL,
    -- Random: it stands in the open log.
    id UUID NOT NULL,
    proposal_id UUID NOT NULL,
    seat_id UUID NOT NULL,
    -- Whose time it is for. Shown to that person alone; null once they were deleted.
    holder_id UUID,
    -- The partner that took it on.
    partner_id UUID NOT NULL,
    -- Whole units of the smallest coin.
    minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    since_day TEXT NOT NULL,
    -- 'got', 'not-wanted' or 'left'; null while it is owed.
    ended_as TEXT,
    -- Null while it is owed.
    ended_day TEXT,
    PRIMARY KEY (partnership_id, id)
);

-- A strength, in the words of whoever has it.
CREATE TABLE strength (
    partnership_id UUID NOT NULL,
    -- Random: it stands in addresses.
    id UUID NOT NULL,
    -- Whose it is; null when it is a group's.
    person_id UUID,
    -- The group that speaks of itself; null when it is a person's. Who of it wrote is not kept.
    group_id UUID,
    words TEXT NOT NULL,
    -- The day of these words.
    day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id)
);

-- An ask for backing: what would help.
CREATE TABLE backing_ask (
    partnership_id UUID NOT NULL,
    strength_id UUID NOT NULL,
    -- Random: it stands in addresses.
    id UUID NOT NULL,
    -- Its place among the asks of this strength, from 0.
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id),
    FOREIGN KEY (partnership_id, strength_id) REFERENCES strength (partnership_id, id)
        ON DELETE CASCADE
);

-- What partners answered. It belongs to a partner: who answered is not kept.
CREATE TABLE backing_answer (
    partnership_id UUID NOT NULL,
    ask_id UUID NOT NULL,
    -- Its place among the answers, from 0.
    position INTEGER NOT NULL,
    partner_id UUID NOT NULL,
    day TEXT NOT NULL,
    -- What comes, or why not yet.
    words TEXT NOT NULL,
    -- By when it comes; null for "not yet".
    by_day TEXT,
    PRIMARY KEY (partnership_id, ask_id, position),
    FOREIGN KEY (partnership_id, ask_id) REFERENCES backing_ask (partnership_id, id)
        ON DELETE CASCADE
);

-- For the page of a proposal: whether whoever sits in a seat is owed a stipend. Who that is and how
-- it ended is for that person's own pages.
CREATE VIEW stipend_v1 AS
SELECT partnership_id, id, proposal_id, seat_id, holder_id
FROM stipend
WHERE ended_as IS NULL;
